import Kernel
import Testing

@testable import Store

@Suite struct DraftTests {
  private func drafts(_ file: ShopFile, of login: String = "anne") throws -> [FormDraft] {
    try file.store.read(as: login, on: file.today) { try FormDraft.all(in: $0) }
  }

  @Test func `a form is kept as it is typed and found again by its writer alone`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: []))
    let typed = FormDraft(screen: "tiers.fiche", record: 0, fields: ["nom": "Dup", "ville": ""])
    try file.store.keep(typed, for: "anne")
    let complete = FormDraft(screen: "tiers.fiche", record: 0, fields: ["nom": "Dupont", "ville": "Évry"])
    try file.store.keep(complete, for: "anne")
    #expect(try drafts(file) == [complete])
    #expect(try drafts(file, of: "luc") == [])
    let found = try file.store.read(as: "anne", on: file.today) {
      try FormDraft.find(screen: "tiers.fiche", record: 0, in: $0)
    }
    #expect(found == complete)
    #expect(try file.count("event") == 2)
  }

  @Test func `a form saved or given up is forgotten, the others stay`() throws {
    let file = try ShopFile()
    for record in 1...2 {
      try file.store.keep(
        FormDraft(screen: "tiers.fiche", record: Int64(record), fields: ["nom": "A"]), for: "anne")
    }
    try file.store.forgetDraft(screen: "tiers.fiche", record: 1, of: "anne")
    #expect(try drafts(file).map(\.record) == [2])
  }

  @Test func `nobody's form is not kept in silence`() throws {
    let file = try ShopFile()
    let draft = FormDraft(screen: "tiers.fiche", record: 0, fields: [:])
    #expect(try refusalCode { try file.store.keep(draft, for: "zoe") } == "unknown-user")
    #expect(try refusalCode { try file.store.remember("nuit", as: "theme", for: "zoe") } == "unknown-user")
  }

  @Test func `each person has their own settings`() throws {
    let file = try ShopFile()
    try file.perform(CreateUser(login: "luc", name: "Luc", roles: []))
    try file.store.remember("nuit", as: "theme", for: "anne")
    try file.store.remember("jour", as: "theme", for: "anne")
    #expect(try file.store.preference("theme", of: "anne") == "jour")
    #expect(try file.store.preference("theme", of: "luc") == nil)
    #expect(try file.store.preference("tri", of: "anne") == nil)
    #expect(try file.reopened().preference("theme", of: "Anne") == "jour")
  }
}
