import Desk
import Kernel
import Store
import TestSupport
import Testing

struct PeopleFormTests {
  let office: TestCompany

  init() throws { office = try TestCompany() }

  private func addLuc(_ more: FormValues = [:]) throws -> Int64 {
    let typed: FormValues = ["login": "luc", "name": "Luc Moreau", "roles.vendeur": "true"]
    let outcome = try office.fill("outils.utilisateur", typed.merging(more) { _, new in new })
    #expect(outcome.made == "luc")
    return try #require(try office.read { try People.id(of: "luc", in: $0.db) })
  }

  @Test func `a user is added with roles and a limit`() throws {
    let id = try addLuc(["own_only": "true"])
    let luc = try office.read { try People.member(id, in: $0) }
    #expect(luc.name == "Luc Moreau")
    #expect(luc.roles == ["vendeur"])
    #expect(luc.ownPartiesOnly)
    #expect(luc.isActive)
  }

  @Test func `a user is changed, and their access closed`() throws {
    let id = try addLuc()
    try office.fill(
      "outils.utilisateur", record: id,
      ["name": "Luc", "roles.vendeur": "false", "own_only": "true", "active": "false"])
    let luc = try office.read { try People.member(id, in: $0) }
    #expect(luc.name == "Luc")
    #expect(luc.roles.isEmpty)
    #expect(luc.ownPartiesOnly)
    #expect(!luc.isActive)
  }

  @Test func `the roles are switches, by their titles`() throws {
    let labels = try office.fields("outils.utilisateur").map(\.label)
    #expect(labels == ["Identifiant", "Nom", "Administrateur", "Vendeur", "Ses clients seulement"])
  }

  @Test func `what the roles permit is told as they are chosen`() throws {
    #expect(
      try office.notes("outils.utilisateur", ["roles.vendeur": "true"])
        == ["Peut :", "  Voir les tiers", "  Créer et modifier les tiers"])
  }

  @Test func `the last administrator stays`() throws {
    let id = try #require(try office.read { try People.id(of: "test", in: $0.db) })
    #expect(throws: StoreRefusal.self) {
      try office.fill("outils.utilisateur", record: id, ["roles.administrateur": "false"])
    }
  }

  @Test func `a role's form starts from what it permits, and keeps what one does not touch`() throws {
    try office.fill("outils.role", ["role": "vendeur", "permissions.vendeur/sales.read": "true"])
    let role = try #require(try office.read { try People.allRoles(in: $0) }.first { $0.name == "vendeur" })
    #expect(Set(role.permissions.map(\.rawValue)) == ["parties.read", "parties.write", "sales.read"])
  }

  @Test func `a name nobody holds makes a new role`() throws {
    try office.fill("outils.role", ["role": "stagiaire", "permissions.stagiaire/parties.read": "true"])
    let role = try #require(try office.read { try People.allRoles(in: $0) }.first { $0.name == "stagiaire" })
    #expect(role.permissions.map(\.rawValue) == ["parties.read"])
  }

  @Test func `every permission of the program is a switch of a role`() throws {
    let fields = try office.fields("outils.role", ["role": "vendeur"]).compactMap(\.membership?.value)
    #expect(
      Set(fields) == Set(office.store.composition.permissions.map { "vendeur/\($0.permission.rawValue)" }))
  }

  @Test func `the switches of users and roles are arguments of their operations`() throws {
    let user = Set(["login", "name", "roles", "active", "own_only"])
    #expect(user.isSuperset(of: try office.fields("outils.utilisateur", record: 1).map(\.argument)))
    let role = Set(Command(SetRole.self).arguments.map(\.name))
    #expect(role.isSuperset(of: try office.fields("outils.role", ["role": "vendeur"]).map(\.argument)))
  }
}
