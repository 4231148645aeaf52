import Desk
import Foundation
import GRDB
import Kernel
import Lists
import Store
import TestSupport

/// The smallest program the shell can run: plants in a garden, and plans of beds. It has no trade at all.
enum Garden {
  static let module = Module(
    name: "Garden",
    migrations: [
      Migration(
        "garden.1",
        sql: """
          CREATE TABLE plant (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL, count INTEGER NOT NULL,
            state TEXT NOT NULL DEFAULT 'semee' CHECK (state IN ('semee', 'arrachee'))
          ) STRICT;
          CREATE TABLE plan (id INTEGER PRIMARY KEY, content TEXT NOT NULL, shown INTEGER NOT NULL) STRICT;
          """)
    ],
    permissions: [PermissionTitle(.garden, "Jardiner")],
    useCases: [Sow.self, Pull.self, SavePlan.self, ShowPlan.self])

  static let composition = Composition(
    modules: [StoreModule.module, module],
    roles: [
      InitialRole(
        name: InitialRole.administrator, title: "Administrateur", permissions: [.administer, .garden])
    ])

  static let catalogue = Catalogue([feature], start: .board(.garden)) { _ in
    CompanyBadge(name: "Potager", plan: 1, activeModules: [])
  }
}

extension Permission {
  static let garden = Permission("garden.all")
}

extension RecordKind {
  static let plant = RecordKind("plant")
  static let plan = RecordKind("plan")
}

extension ListID { static let plants = ListID("jardin.plantes") }
extension FormID { static let sowing = FormID("jardin.semis") }
extension BoardID { static let garden = BoardID("jardin") }
extension PageID { static let plant = PageID("jardin.plante") }

/// What a garden refuses.
enum GardenRefusal: Refusal {
  case pulled, crowded

  var code: String { "garden-\(self)" }
  var message: String {
    switch self {
    case .pulled: "Cette plante est déjà arrachée."
    case .crowded: "Le carré est plein."
    }
  }
  var remedy: String { "Choisissez autre chose." }
  var field: String? { self == .crowded ? "count" : nil }
}

/// Sows so many of a plant, a hundred at most.
struct Sow: UseCase {
  static let name = "garden.sow"
  static let title = "Semer"
  static let permission = Permission.garden

  let name: String
  let count: Int?

  func run(in tx: borrowing Transaction) throws -> Done {
    guard count ?? 1 <= 100 else { throw GardenRefusal.crowded }
    try tx.db.execute(sql: "INSERT INTO plant (name, count) VALUES (?, ?)", arguments: [name, count ?? 1])
    return Done()
  }
}

/// Pulls a plant out, once.
struct Pull: UseCase {
  static let name = "garden.pull"
  static let title = "Arracher"
  static let permission = Permission.garden

  let plant: Int64

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.db.execute(sql: "UPDATE plant SET state = 'arrachee' WHERE id = ?", arguments: [plant])
    return Done()
  }

  static func refusal(_ plant: Int64, in reading: Reading) throws -> GardenRefusal? {
    let state = try String.fetchOne(
      reading.db, sql: "SELECT state FROM plant WHERE id = ?", arguments: [plant])
    return state == "arrachee" ? .pulled : nil
  }
}

/// Keeps a plan as it is typed.
struct SavePlan: UseCase {
  static let name = "garden.save-plan"
  static let title = "Enregistrer un plan"
  static let permission = Permission.garden

  let plan: Int64?
  let content: String

  func run(in tx: borrowing Transaction) throws -> Int64 {
    try tx.db.execute(
      sql: """
        INSERT INTO plan (id, content, shown) VALUES (?1, ?2, 0)
        ON CONFLICT (id) DO UPDATE SET content = ?2
        """, arguments: [plan, content])
    return plan ?? tx.db.lastInsertedRowID
  }
}

/// Shows a plan to everyone: it is not typed in any more.
struct ShowPlan: UseCase {
  static let name = "garden.show-plan"
  static let title = "Afficher un plan"
  static let permission = Permission.garden

  let plan: Int64

  func run(in tx: borrowing Transaction) throws -> Done {
    try tx.db.execute(sql: "UPDATE plan SET shown = 1 WHERE id = ?", arguments: [plan])
    return Done()
  }
}
