import Kernel
import Lists
import Parties
import PartiesFacts
import Store

extension Listing {
  /// The people to speak with, at every party.
  package static let contacts = Listing(
    id: .contacts, title: "Contacts", noun: ("contact", "contacts"), permission: .readParties,
    columns: [
      ListColumn("nom", "Nom", width: 16, keep: 1, sql: "contact.last_name", sort: "contact.sort_name"),
      ListColumn("prenom", "Prénom", width: 11, keep: 2, sql: "contact.first_name"),
      ListColumn("fonction", "Fonction", width: 14, keep: 4, sql: "contact.function"),
      .code(of: "contact.party_id", keep: 6),
      .client(of: "contact.party_id", width: 20, sort: "party.sort_name"),
      ListColumn("telephone", "Téléphone", width: 14, keep: 3, sql: "contact.phone"),
      ListColumn("email", "E-mail", width: 26, keep: 5, sql: "contact.email"),
      ListColumn(
        "principal", "Princ.", width: 6, keep: 7, sql: "CASE WHEN contact.is_principal THEN 'oui' ELSE '' END"
      ),
    ],
    sort: ListSort("nom"), emptyHint: "Aucun contact. On les ajoute depuis la fiche d'un tiers.",
    source: { scope in
      ListSource(
        from: "contact", joins: [ListJoin("party", "party", on: "party.id = contact.party_id")],
        id: "contact.id",
        conditions: ["contact.erased_on IS NULL", scope.reading.own("contact.party_id")],
        search: .fullText(
          table: "party_search", key: "contact.party_id",
          also: [
            "contact.last_name", "contact.first_name", "contact.email", "contact.phone",
            "replace(replace(contact.phone, ' ', ''), '.', '')", "party.code", "party.name",
          ]))
    })
}
