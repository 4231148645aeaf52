import GRDB
import Kernel
import Store

/// The smallest module there is: sales, one core listener, two optional consumers.
enum Shop {
  static let module = Module(
    name: "Shop",
    migrations: [
      Migration(
        "shop.1",
        sql: """
          CREATE TABLE sale (
            id INTEGER PRIMARY KEY, number TEXT NOT NULL UNIQUE, day TEXT NOT NULL, product INTEGER NOT NULL,
            cents INTEGER NOT NULL, note TEXT NOT NULL, seller INTEGER NOT NULL REFERENCES user(id)
          ) STRICT;
          CREATE TABLE till (product INTEGER PRIMARY KEY, cents INTEGER NOT NULL) STRICT;
          CREATE TABLE stock_rule (mended INTEGER PRIMARY KEY) STRICT;
          CREATE TABLE stock_move (
            event INTEGER, position INTEGER, product INTEGER NOT NULL, note TEXT NOT NULL,
            PRIMARY KEY (event, position)
          ) STRICT, WITHOUT ROWID;
          CREATE TABLE entry (id INTEGER PRIMARY KEY, event INTEGER NOT NULL, cents INTEGER NOT NULL) STRICT;
          """)
    ],
    listeners: [Till(), StockKeeper(), Bookkeeper()], permissions: titles,
    series: [Series(name: "sale", prefix: "VT", yearly: true, width: 5)],
    useCases: [Sell.self, MendStock.self, SwitchModules.self])

  static let titles = [
    PermissionTitle(.sell, "Vendre"), PermissionTitle(.giveDiscount, "Accorder une remise"),
  ]

  static let roles = [
    InitialRole(
      name: InitialRole.administrator, title: "Administrateur",
      permissions: [.administer, .readJournal, .sell, .giveDiscount]),
    InitialRole(name: "vente", title: "Vente", permissions: [.sell]),
    InitialRole(name: "lecture", title: "Lecture", permissions: []),
  ]

  static let composition = Composition(modules: [StoreModule.module, module], roles: roles)

  /// The same program with other listeners over the same tables.
  static func composition(listeners: [any Listener]) -> Composition {
    let other = Module(
      name: module.name, migrations: module.migrations, listeners: listeners, permissions: module.permissions,
      series: module.series, useCases: module.useCases)
    return Composition(modules: [StoreModule.module, other], roles: roles)
  }
}

extension Permission {
  static let sell = Permission(rawValue: "shop.sell")
  static let giveDiscount = Permission(rawValue: "shop.discount")
}

/// What the shop refuses.
enum ShopRefusal: Refusal {
  case closed, tillLocked, stockOutOfOrder

  var code: String { "shop-\(self)" }
  var message: String {
    switch self {
    case .closed: "La boutique est fermée."
    case .tillLocked: "La caisse est verrouillée."
    case .stockOutOfOrder: "Le rayon est en désordre."
    }
  }
  var remedy: String { "Attendez." }
}
