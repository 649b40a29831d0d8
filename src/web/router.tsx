import {
  createRootRoute,
  createRoute,
  createRouter,
  retainSearchParams,
} from "@tanstack/react-router";
import { HunchPage } from "./clusters/hunch-page.tsx";
import { HypothesesPage } from "./clusters/hypotheses-page.tsx";
import { HypothesisPage } from "./clusters/hypothesis-page.tsx";
import { LatentPage } from "./clusters/latent-page.tsx";
import { ConcentrationPage } from "./concentration/concentration-page.tsx";
import { CompanyPage } from "./companies/company-page.tsx";
import {
  addressParts,
  addressSearch,
  auditAddress,
  compareAddress,
  changeAddress,
  concentrationAddress,
  deliveryAddress,
  everyPage,
  hunchAddress,
  importAddress,
  joinAddress,
  latentAddress,
  regionAddress,
  relatednessAddress,
  spaceAddress,
  startAddress,
} from "./frame/address.ts";
import { ComparePage } from "./comparison/compare-page.tsx";
import { ExplainedPage } from "./explained/explained-page.tsx";
import { NotFound } from "./frame/not-found.tsx";
import { PageFrame } from "./frame/page-frame.tsx";
import { ThrownScreen } from "./frame/thrown-screen.tsx";
import { Waiting } from "./frame/waiting.tsx";
import { AuditPage } from "./platform/audit-page.tsx";
import { RunPage } from "./platform/run-page.tsx";
import { HeldPage } from "./privacy/held-page.tsx";
import { ReferencesPage } from "./references/references-page.tsx";
import { RelatednessPage } from "./relatedness/relatedness-page.tsx";
import { ChangePage } from "./regions/change-page.tsx";
import { RegionPage } from "./regions/region-page.tsx";
import { SpacePage } from "./regions/space-page.tsx";
import { StartPage } from "./regions/start-page.tsx";
import { DeliveriesPage } from "./register/deliveries-page.tsx";
import { DeliveryPage } from "./register/delivery-page.tsx";
import { ImportPage } from "./register/import-page.tsx";
import { JoinPage } from "./register/join-page.tsx";
import { AccountPage } from "./sign-in/account-page.tsx";
import { LinkPage } from "./sign-in/link-page.tsx";
import { ReturnedPage } from "./sign-in/returned-page.tsx";
import { WelcomePage } from "./sign-in/welcome-page.tsx";
import { OrganisationsPage } from "./relations/organisations-page.tsx";
import { PeoplePage } from "./relations/people-page.tsx";
import { SharesPage } from "./sharing/shares-page.tsx";

const root = createRootRoute({
  component: PageFrame,
  validateSearch: everyPage,
  search: { middlewares: [retainSearchParams(["lang", "delivery"])] },
});

const pages = [
  createRoute({
    getParentRoute: () => root,
    path: "/",
    component: StartPage,
    validateSearch: startAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regions/$region",
    component: RegionPage,
    validateSearch: regionAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regions/$region/clusters",
    component: LatentPage,
    validateSearch: latentAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regions/$region/nearby",
    component: SpacePage,
    validateSearch: spaceAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/regions/$region/change",
    component: ChangePage,
    validateSearch: changeAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/relatedness",
    component: RelatednessPage,
    validateSearch: relatednessAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/concentration",
    component: ConcentrationPage,
    validateSearch: concentrationAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/hunch",
    component: HunchPage,
    validateSearch: hunchAddress,
  }),
  createRoute({ getParentRoute: () => root, path: "/hypotheses", component: HypothesesPage }),
  createRoute({
    getParentRoute: () => root,
    path: "/hypotheses/$hypothesis",
    component: HypothesisPage,
  }),
  createRoute({ getParentRoute: () => root, path: "/deliveries", component: DeliveriesPage }),
  createRoute({
    getParentRoute: () => root,
    path: "/deliveries/new",
    component: ImportPage,
    validateSearch: importAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/deliveries/join",
    component: JoinPage,
    validateSearch: joinAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/deliveries/$id",
    component: DeliveryPage,
    validateSearch: deliveryAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/compare",
    component: ComparePage,
    validateSearch: compareAddress,
  }),
  createRoute({ getParentRoute: () => root, path: "/companies/$row", component: CompanyPage }),
  createRoute({ getParentRoute: () => root, path: "/references", component: ReferencesPage }),
  createRoute({
    getParentRoute: () => root,
    path: "/audit",
    component: AuditPage,
    validateSearch: auditAddress,
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/organisations",
    component: OrganisationsPage,
  }),
  createRoute({ getParentRoute: () => root, path: "/people", component: PeoplePage }),
  createRoute({ getParentRoute: () => root, path: "/shares", component: SharesPage }),
  createRoute({ getParentRoute: () => root, path: "/held", component: HeldPage }),
  createRoute({ getParentRoute: () => root, path: "/runs/$run", component: RunPage }),
  createRoute({ getParentRoute: () => root, path: "/explained", component: ExplainedPage }),
  createRoute({ getParentRoute: () => root, path: "/account", component: AccountPage }),
  createRoute({ getParentRoute: () => root, path: "/welcome", component: WelcomePage }),
  createRoute({ getParentRoute: () => root, path: "/link", component: LinkPage }),
  createRoute({ getParentRoute: () => root, path: "/sign-in/returned", component: ReturnedPage }),
] as const;

/** Every page there is, and what shows when there is none or one breaks. */
export const router = createRouter({
  routeTree: root.addChildren(pages),
  parseSearch: addressParts,
  stringifySearch: addressSearch,
  scrollRestoration: true,
  defaultNotFoundComponent: NotFound,
  defaultErrorComponent: ThrownScreen,
  defaultPendingComponent: Waiting,
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
  /** What goes along to another page and does not stand in its address. */
  interface HistoryState {
    /** A company's number, which may be a person's. */
    readonly number?: string;
  }
}
