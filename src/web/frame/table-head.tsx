/** The heads of a table whose order is its own. */
export function TableHead(props: {
  readonly columns: readonly { readonly name: string; readonly numeric?: boolean }[];
}) {
  return (
    <thead className="utrecht-table__header">
      <tr>
        {props.columns.map(({ name, numeric }, index) => (
          <th
            key={`${index} ${name}`}
            scope="col"
            className={`utrecht-table__header-cell${numeric ? " numeric" : ""}`}
          >
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
