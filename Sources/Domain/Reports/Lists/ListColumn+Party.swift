import Kernel

extension ListColumn {
  /// The code of a row's party; `party` names the column that holds the party's id.
  static func code(of party: String, keep: Int, sort: String? = nil) -> ListColumn {
    ListColumn(
      "code", "Code", width: 8, keep: keep, sql: "party.code", sort: sort,
      exact: """
        \(party) IN (SELECT part.id FROM party AS part WHERE part.root_id IN (SELECT named.root_id
          FROM party_code JOIN party AS named ON named.id = party_code.party_id
          WHERE party_code.code = upper(:value)))
        """)
  }

  /// The name of a row's client today.
  static func client(of party: String, width: Int, sort: String) -> ListColumn {
    named("client", "Client", of: party, width: width, sort: sort)
  }

  /// The name of a row's supplier today.
  static func supplier(of party: String, width: Int, sort: String) -> ListColumn {
    named("fournisseur", "Fournisseur", of: party, width: width, sort: sort)
  }

  /// The name of a row's party today, whoever it is.
  static func named(_ id: String, _ title: String, of party: String, width: Int, sort: String) -> ListColumn {
    ListColumn(
      id, title, width: width, keep: 1, sql: "party.name", sort: sort,
      exact: """
        \(party) IN (SELECT part.id FROM party AS part
          WHERE part.root_id IN (SELECT named.id FROM party AS named WHERE named.sort_name = :value))
        """)
  }

  /// The login of the user in charge of a row's party.
  static let owner = ListColumn.export(
    "responsable", sql: "(SELECT user.login FROM user WHERE user.id = party.owner_id)")
}
