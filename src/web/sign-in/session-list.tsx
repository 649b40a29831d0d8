import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Answered } from "../frame/answered.tsx";
import { SortableTable, type Column } from "../frame/sortable-table.tsx";
import { ThrownNotice } from "../frame/thrown-notice.tsx";
import { useSpeech } from "../language/language-context.tsx";
import { deviceIn } from "./device-name.ts";
import { endSession, mySessions, type Session } from "./questions.ts";
import { SignOutButton } from "./sign-out-button.tsx";

/** Where somebody is signed in, each to be signed out. */
export function SessionList() {
  const { t, moment } = useSpeech();
  const asked = useQuery(mySessions());
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: ({ id }: Session) => endSession(id),
    onSuccess: () => queries.invalidateQueries({ queryKey: mySessions().queryKey }),
  });
  const device = (session: Session) => {
    const found = deviceIn(session.device);
    return found ? t("session.on", found) : t("session.unknownDevice");
  };
  const columns: readonly Column<Session>[] = [
    {
      key: "device",
      name: t("session.device"),
      value: device,
      cell: (row) => (
        <div>
          {device(row)} {row.current && <span className="tag">{t("session.current")}</span>}
        </div>
      ),
    },
    {
      key: "way",
      name: t("session.way"),
      value: (row) => t(`way.${row.way}`),
      cell: (row) => t(`way.${row.way}`),
    },
    {
      key: "made",
      name: t("session.made"),
      value: (row) => row.madeAt,
      cell: (row) => moment(row.madeAt),
    },
    {
      key: "seen",
      name: t("session.seen"),
      value: (row) => row.seenAt,
      cell: (row) => moment(row.seenAt),
    },
    {
      key: "end",
      name: t("session.end"),
      cell: (row) =>
        row.current ? (
          <SignOutButton />
        ) : (
          <button
            type="button"
            className="utrecht-button utrecht-button--secondary-action"
            aria-label={t("session.endOf", { device: device(row), made: moment(row.madeAt) })}
            disabled={ending.isPending}
            onClick={() => ending.mutate(row)}
          >
            {t("session.end")}
          </button>
        ),
    },
  ];
  return (
    <section>
      <h2>{t("account.sessions")}</h2>
      <p>{t("account.sessionsText")}</p>
      <Answered to={asked}>
        {({ sessions }) => (
          <SortableTable
            caption={t("account.sessions")}
            columns={columns}
            rows={sessions}
            rowKey={(row) => row.id}
          />
        )}
      </Answered>
      <p role="status">
        {ending.isSuccess ? t("session.ended", { device: device(ending.variables) }) : ""}
      </p>
      {ending.error && <ThrownNotice thrown={ending.error} />}
      <p className="actions">
        <SignOutButton everywhere />
      </p>
    </section>
  );
}
