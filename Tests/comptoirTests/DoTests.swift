import Foundation
import Testing

/// Operations described in JSON.
@Suite struct DoTests {
  private let dupont = #"{"code":"DUP","name":"Dupont","roles":["client"]}"#
  private let martin = #"{"code":"MAR","name":"Martin","roles":["client"]}"#

  private func clients(_ office: Office) throws -> [String] {
    try office.run("list", "crm.clients", "--format", "json", "--sort", "code").rows
      .compactMap { $0["code"] as? String }
  }

  @Test func `a file is one transaction a line and stops at the first refusal`() throws {
    let office = try Office()
    let file = try office.file("tiers.jsonl", "\(dupont)\n\n\(martin)\n\(dupont)\n{\"name\":\"Zoé\"}\n")
    let run = try office.run("do", "parties.create", "--file", file)
    #expect(run.code == 1)
    #expect(run.refusal["line"] as? Int == 4)
    #expect(run.refusal["code"] as? String == "code-taken")
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(try clients(office) == ["DUP", "MAR"])
  }

  @Test func `each line may name its own operation`() throws {
    let office = try Office()
    let lines = [
      #"{"name":"parties.create","arguments":\#(dupont)}"#,
      #"{"name":"parties.add-contact","arguments":{"party":"DUP","last_name":"Durand"}}"#,
    ]
    let run = try office.run("do", "--file", "-", input: lines.joined(separator: "\n"))
    #expect(run.code == 0)
    #expect(try office.run("list", "crm.contacts", "--format", "json").rows.count == 1)
    let wrong = try office.run("do", "--file", "-", input: #"{"name":"parties.create","with":{}}"#)
    #expect(wrong.refusal["code"] as? String == "unknown-key")
    #expect(wrong.refusal["line"] as? Int == 1)
  }

  @Test func `the same key answers the same, and does nothing twice`() throws {
    let office = try Office()
    let first = try office.run("do", "parties.create", dupont, "--key", "k1")
    let again = try office.run("do", "parties.create", dupont, "--key", "k1")
    #expect(first.code == 0)
    #expect(again.output == first.output)
    let file = try office.file("tiers.jsonl", martin)
    for _ in 1...2 {
      #expect(try office.run("do", "parties.create", "--file", file, "--key", "k2").code == 0)
    }
    #expect(try clients(office) == ["DUP", "MAR"])
  }

  @Test func `the list of operations needs no company, and gives each argument's name, type and need`() throws
  {
    let office = try Office(isEmpty: true)
    let run = try office.run("do", "--list", "--format", "json")
    #expect(run.code == 0)
    let create = try #require(run.rows.first { $0["name"] as? String == "parties.create" })
    #expect(create["permission"] as? String == "parties.write")
    let arguments = create["arguments"] as? [[String: Any]] ?? []
    let name = try #require(arguments.first { $0["name"] as? String == "name" })
    #expect(name["type"] as? String == "text")
    #expect(name["need"] as? String == "required")
    let draft = try #require(run.rows.first { $0["name"] as? String == "sales.draft-invoice" })
    let lines = try #require(
      (draft["arguments"] as? [[String: Any]])?.first { $0["name"] as? String == "lines" })
    #expect((lines["fields"] as? [[String: Any]])?.contains { $0["name"] as? String == "label" } == true)
    let text = try office.run("do", "parties.create", "--list")
    #expect(text.output.hasPrefix("parties.create  Créer un tiers  [parties.write]\n"))
  }

  @Test func `an operation needs its arguments`() throws {
    #expect(try Office().run("do", "parties.create").code == 2)
  }
}
