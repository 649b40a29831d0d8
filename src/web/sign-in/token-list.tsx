import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Answered } from "../frame/answered.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { MakeToken } from "./make-token.tsx";
import { myTokens, revokeKey, type Token, type WhoAmI } from "./questions.ts";

/** What may ask in somebody's place, each to be taken back. */
export function TokenList(props: { readonly who: WhoAmI }) {
  const { t, moment } = useSpeech();
  const { organisation, workplaces } = props.who;
  const asked = useQuery(myTokens());
  const queries = useQueryClient();
  const again = () => queries.invalidateQueries({ queryKey: myTokens().queryKey });
  const revoking = useMutation({
    mutationFn: ({ id }: Token) => revokeKey(id),
    onSuccess: again,
  });
  const placeOf = (row: Token) =>
    workplaces.find(({ id }) => id === row.organisation)?.name || t("account.unnamed");
  const columns: readonly Column<Token>[] = [
    { key: "name", name: t("token.name"), value: (row) => row.name, cell: (row) => row.name },
    {
      key: "scope",
      name: t("token.scope"),
      value: (row) => t(`token.scope.${row.scope}`),
      cell: (row) => t(`token.scope.${row.scope}`),
    },
    { key: "organisation", name: t("token.organisation"), value: placeOf, cell: placeOf },
    {
      key: "ends",
      name: t("token.ends"),
      value: (row) => row.endsAt,
      cell: (row) => moment(row.endsAt),
    },
    {
      key: "used",
      name: t("token.used"),
      value: (row) => row.usedAt ?? undefined,
      cell: (row) => (row.usedAt ? moment(row.usedAt) : t("token.never")),
    },
    {
      key: "revoke",
      name: t("token.revoke"),
      cell: (row) => (
        <button
          type="button"
          className="utrecht-button utrecht-button--secondary-action"
          aria-label={t("token.revokeOf", { name: row.name })}
          disabled={revoking.isPending}
          onClick={() => revoking.mutate(row)}
        >
          {t("token.revoke")}
        </button>
      ),
    },
  ];
  return (
    <section>
      <h2>{t("account.tokens")}</h2>
      <p>{t("account.tokensText", { organisation: organisation.name || t("account.unnamed") })}</p>
      <Answered to={asked}>
        {({ tokens }) =>
          tokens.length === 0 ? (
            <p>{t("account.tokensNone")}</p>
          ) : (
            <SortableTable
              caption={t("account.tokens")}
              columns={columns}
              rows={tokens}
              rowKey={(row) => row.id}
            />
          )
        }
      </Answered>
      <p role="status">
        {revoking.isSuccess ? t("token.revoked", { name: revoking.variables.name }) : ""}
      </p>
      {revoking.error && <ThrownNotice thrown={revoking.error} />}
      <MakeToken onMade={again} />
    </section>
  );
}
