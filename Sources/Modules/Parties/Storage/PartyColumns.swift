import Kernel
import Lists

extension ListColumn {
  /// The code of a row's party; `party` names the column that holds the party's id.
  package static func code(of party: String, keep: Int, sort: String? = nil) -> ListColumn {
    ListColumn(
      "code", "Code", width: 8, keep: keep, sql: "party.code", sort: sort,
      exact: """
        \(party) IN (SELECT part.id FROM party AS part WHERE part.root_id IN (SELECT named.root_id
          FROM party_code JOIN party AS named ON named.id = party_code.party_id
          WHERE party_code.code = upper(:value)))
        """)
  }

  /// The name of a row's client today.
  package static func client(of party: String, width: Int, sort: String) -> ListColumn {
    named("client", "Client", of: party, width: width, sort: sort)
  }

  /// The name of a row's supplier today.
  package static func supplier(of party: String, width: Int, sort: String) -> ListColumn {
    named("fournisseur", "Fournisseur", of: party, width: width, sort: sort)
  }

  /// The name of a row's party today, whoever it is.
  package static func named(_ id: String, _ title: String, of party: String, width: Int, sort: String)
    -> ListColumn
  {
    ListColumn(
      id, title, width: width, keep: 1, sql: "party.name", sort: sort,
      exact: """
        \(party) IN (SELECT part.id FROM party AS part
          WHERE part.root_id IN (SELECT named.id FROM party AS named WHERE named.sort_name = :value))
        """)
  }

  /// The login of the user in charge of a row's party.
  package static let owner = ListColumn.export(
    "responsable", sql: "(SELECT user.login FROM user WHERE user.id = party.owner_id)")
}

extension ListJoin {
  /// The party of a row as it was then, `held`, and the one that stands for it now, `party`.
  package static func party(of column: String) -> [ListJoin] {
    [
      ListJoin("held", "party", on: "held.id = \(column)"),
      ListJoin("party", "party", on: "party.id = held.root_id"),
    ]
  }
}
