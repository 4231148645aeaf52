import Desk
import GRDB
import Kernel
import Lists
import Plan
import Store
import TestSupport

/// The screens of the garden, one of each kind.
extension Garden {
  static let feature = Feature(
    module: module,
    records: [Record(.plant, "plante", open: { _, id in .page(.plant, record: id) })],
    lists: [plants], forms: [sowing], documents: [plan], boards: [board], pages: [page],
    menu: [
      MenuEntry("Plantes", listing, in: .crm, at: 1),
      MenuEntry("Nouveau semis", .form(.sowing), permission: .garden, in: .crm, at: 2),
      MenuEntry("Nouveau plan", .document(.plan), permission: .garden, in: .tools, at: 1),
      MenuEntry("Serre", .board(.garden), permission: Permission("garden.glass"), in: .tools, at: 2),
    ],
    examples: [SearchExample("tom", "les tomates", at: 10)])

  private static let listing = Listing(
    id: .plants, title: "Plantes", noun: ("plante", "plantes"), permission: .garden,
    columns: [
      ListColumn("nom", "Nom", width: 14, keep: 1, sql: "plant.name", sort: "plant.name"),
      ListColumn("nombre", "Nombre", .count, width: 7, keep: 2, total: true, sql: "plant.count"),
      ListColumn(
        "etat", "État",
        .status([StateWord("semee", "semée", .good), StateWord("arrachee", "arrachée")]), width: 9,
        keep: 1, sql: "plant.state"),
    ],
    sort: ListSort("nom"), emptyHint: "Rien ne pousse ici. F2 sème.",
    source: { _ in ListSource(from: "plant", id: "plant.id", search: .anywhere(["plant.name"])) })

  private static let plants = ListScreen(
    listing, of: .plant, create: .form(.sowing),
    actions: [
      Action(
        "plante.arracher", "Arracher les plantes", key: "a", permission: .garden, on: .rows,
        step: .confirm(
          { _, rows in Question("Arracher \(rows.count) plante(s) ?", isDangerous: true) },
          { session, rows in
            for plant in rows.numbers { try session.perform(Pull(plant: plant)) }
            return Outcome("C'est arraché.")
          }),
        refusal: { try Pull.refusal($1.record, in: $0) })
    ],
    open: { .record(.plant, $1.number) })

  private static let sowingFields = [
    FormField("name", "Nom", .text(max: 20), required: true),
    FormField("count", "Nombre", .count, hint: "cent au plus"),
  ]

  private static let sowing = FormScreen(
    id: .sowing, title: "Semis", permission: .garden, fields: { _, _, _ in sowingFields },
    save: { session, _, values in
      try FormArguments(values, fields: sowingFields).perform(Sow.self, in: session)
      return Outcome("C'est semé.", leaves: true)
    })

  private static let page = PageScreen(
    id: .plant,
    title: { reading, id in
      try String.fetchOne(reading.db, sql: "SELECT name FROM plant WHERE id = ?", arguments: [id]) ?? ""
    },
    text: { _, id in "Fiche de la plante \(id)\n\nÀ l'abri du vent." })

  private static let board = BoardScreen(
    id: .garden, title: "Jardin", permission: .garden,
    load: { reading, _, _ in
      let count = try Int.fetchOne(reading.db, sql: "SELECT sum(count) FROM plant") ?? 0
      return Board(
        title: "Jardin",
        blocks: [
          Block("Ce qui pousse", .figures([Figure("Plants", String(count), route: .list(.plants))])),
          Block("À faire", .facts([Fact("arroser", "ce soir", route: .document(.plan))])),
        ])
    })
}
