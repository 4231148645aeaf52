import GRDB
import Kernel
import Testing

@testable import Store

@Suite struct PeopleTests {
  @Test func `a permission is checked before the operation begins`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["lecture"]))
    let events = try file.count("event")
    // A body that ran would refuse with its own code.
    #expect(try refusalCode { try file.perform(Sell(closed: true), as: "luc") } == "permission-denied")
    #expect(
      try refusalMessage { try file.perform(Sell(), as: "luc") } == "Il vous manque le droit « Vendre ».")
    #expect(try file.count("event") == events)
  }

  @Test func `a right asked for midway is named in French and undoes the rest`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["vente"]))
    let message = try refusalMessage { try file.perform(Sell(discount: true), as: "luc") }
    #expect(message == "Il vous manque le droit « Accorder une remise ».")
    #expect(try file.perform(Sell(discount: true)).number == "VT-2026-00001")
  }

  @Test func `a refusal undoes everything, its number included`() throws {
    let file = try ShopFile()
    let events = try file.count("event")
    #expect(try refusalCode { try file.perform(Sell(closed: true)) } == "shop-closed")
    #expect(try file.count("sale") == 0)
    #expect(try file.count("event") == events)
    #expect(try file.count("till") == 0)
    #expect(try file.perform(Sell()).number == "VT-2026-00001")
  }

  @Test func `a core listener's refusal refuses the operation`() throws {
    let file = try ShopFile(modules: ["books"])
    #expect(try refusalCode { try file.perform(Sell(fault: "till")) } == "shop-tillLocked")
    #expect(try file.count("sale") == 0)
    #expect(try file.count("entry") == 0)
    #expect(try file.count("backlog") == 0)
  }

  @Test func `somebody unknown or dismissed neither reads nor writes`() throws {
    let file = try ShopFile()
    #expect(try refusalCode { try file.perform(Sell(), as: "zoe") } == "unknown-user")
    #expect(try refusalCode { try file.store.read(as: "zoe", on: file.today) { _ in } } == "unknown-user")
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["vente"]))
    try file.perform(Sell(), as: "luc")
    try file.perform(ChangeUser(login: "luc", active: false))
    #expect(try refusalCode { try file.perform(Sell(), as: "luc") } == "unknown-user")
  }

  @Test func `a login is the same in capitals`() throws {
    let file = try ShopFile()
    #expect(try file.perform(CreateUser(login: " Luc", name: "Luc", roles: ["vente"])).login == "luc")
    #expect(
      try refusalCode { try file.perform(CreateUser(login: "LUC", name: "", roles: [])) } == "login-taken")
    try file.perform(Sell(), as: "Luc")
    #expect(try file.texts("SELECT actor FROM event ORDER BY seq DESC LIMIT 1") == ["luc"])
    #expect(
      try refusalCode { try file.perform(CreateUser(login: " ", name: "", roles: [])) } == "invalid-value")
  }

  @Test func `a viewer kept to their own parties reads only those`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["vente"]))
    try file.perform(Sell(cents: 100))
    try file.perform(Sell(cents: 200), as: "luc")
    #expect(try sales(of: "luc", in: file) == ["VT-2026-00001", "VT-2026-00002"])
    try file.perform(GrantParties(login: "luc", ownOnly: true))
    #expect(try sales(of: "luc", in: file) == ["VT-2026-00002"])
    #expect(try sales(of: "anne", in: file) == ["VT-2026-00001", "VT-2026-00002"])
    try file.perform(GrantParties(login: "luc", ownOnly: false))
    #expect(try sales(of: "luc", in: file) == ["VT-2026-00001", "VT-2026-00002"])
  }

  private func sales(of login: String, in file: ShopFile) throws -> [String] {
    try file.store.read(as: login, on: file.today) { reading in
      let scope = reading.viewer.ownPartiesOnly ? "seller = \(reading.viewer.id)" : "1"
      return try String.fetchAll(reading.db, sql: "SELECT number FROM sale WHERE \(scope) ORDER BY number")
    }
  }

  @Test func `a role's new rights hold at once`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["lecture"]))
    try file.perform(SetRole(role: "lecture", permissions: [.sell]))
    try file.perform(Sell(), as: "luc")
    try file.perform(SetRole(role: "lecture", permissions: []))
    #expect(try refusalCode { try file.perform(Sell(), as: "luc") } == "permission-denied")
    try file.perform(SetRole(role: "caisse", permissions: [.sell]))
    try file.perform(ChangeUser(login: "luc", roles: ["lecture", "caisse"]))
    try file.perform(Sell(), as: "luc")
  }

  @Test func `a role or a right that does not exist is refused`() throws {
    let file = try ShopFile()
    #expect(
      try refusalCode { try file.perform(CreateUser(login: "luc", name: "", roles: ["chef"])) }
        == "unknown-role")
    #expect(try file.count("user") == 1)
    let unknown = SetRole(role: "vente", permissions: [Permission("shop.sel")])
    #expect(
      try refusalMessage { try file.perform(unknown) }
        == "La valeur de « permissions » ne convient pas : le droit « shop.sel » n'existe pas.")
  }

  @Test func `the last administrator stays`() throws {
    let file = try ShopFile()
    let departures = [
      ChangeUser(login: "anne", roles: ["vente"]), ChangeUser(login: "anne", active: false),
    ]
    for departure in departures {
      #expect(try refusalCode { try file.perform(departure) } == "last-administrator")
    }
    let powerless = SetRole(role: InitialRole.administrator, permissions: [.sell])
    #expect(try refusalCode { try file.perform(powerless) } == "last-administrator")
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: [InitialRole.administrator]))
    try file.perform(departures[1])
    #expect(
      try refusalCode { try file.perform(ChangeUser(login: "luc", active: false), as: "luc") }
        == "last-administrator")
  }

  @Test func `only the first user of a file is welcomed`() throws {
    let file = try ShopFile()
    try file.store.welcomeFirstUser(login: "mallory", name: "Mallory", on: file.today)
    #expect(try file.texts("SELECT login FROM user") == ["anne"])
  }

  @Test func `what happens to people is in the log`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: ["vente"]))
    try file.perform(GrantParties(login: "luc", ownOnly: true))
    try file.perform(SetRole(role: "vente", permissions: []))
    #expect(
      try file.texts("SELECT name || ' ' || label FROM event ORDER BY seq") == [
        "admin.user-created.v1 anne", "admin.user-created.v1 luc", "admin.user-changed.v1 luc",
        "admin.role-changed.v1 vente",
      ])
    #expect(try file.store.check().ok)
  }
}
