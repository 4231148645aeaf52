import Foundation
import Testing

/// How the program ends, and what scripts read of it.
@Suite struct EndingTests {
  @Test func `a refusal prints nothing, says four things on standard error and ends with 1`() throws {
    let run = try Office().run("do", "parties.create", #"{"name":"Dupont","cod":"DUP"}"#)
    #expect(run.code == 1)
    #expect(run.output.isEmpty)
    #expect(run.errors.split(separator: "\n").count == 1)
    #expect(Set(run.refusal.keys) == ["code", "message", "remedy", "field"])
    #expect(run.refusal["code"] as? String == "unknown-key")
    #expect(run.refusal["field"] as? String == "cod")
  }

  @Test(arguments: [
    (#"{}"#, "missing-key", "name"), (#"{"name":12}"#, "invalid-value", "name"),
    (#"{"name":"A","turnover":"1,5"}"#, "invalid-value", "turnover"),
    ("pas du JSON", "invalid-value", "JSON"),
    (#"{"name":"A","siren":"732829321"}"#, "invalid-siren", "siren"),
  ])
  func `a wrong argument is named`(json: String, code: String, field: String) throws {
    let run = try Office().run("do", "parties.create", json)
    #expect(run.code == 1)
    #expect(run.refusal["code"] as? String == code)
    #expect(run.refusal["field"] as? String == field)
  }

  @Test(arguments: [
    ["do", "sales.nothing", "{}"], ["list", "ventes.rien"], ["print", "FA-2026-00001"],
    ["list", "crm.client", "NEMO"],
  ])
  func `what does not exist is not found`(arguments: [String]) throws {
    let office = try Office()
    let run =
      arguments.count == 3
      ? try office.run(arguments[0], arguments[1], arguments[2]) : try office.run(arguments[0], arguments[1])
    #expect(run.code == 1)
    #expect(run.refusal["code"] as? String == "not-found")
  }

  @Test func `a wrong usage is told in French and ends with 2`() throws {
    let office = try Office()
    let unknown = try office.run("list", "crm.clients", "--couleur", "rouge")
    #expect(unknown.code == 2)
    #expect(unknown.output.isEmpty)
    #expect(unknown.errors.contains("L’option --couleur n’existe pas."))
    let missing = try office.run("print")
    #expect(missing.code == 2)
    #expect(missing.errors.contains("Il manque"))
    let date = try office.run("check", "--date", "31/02/2026")
    #expect(date.code == 2)
    #expect(date.output.isEmpty)
  }

  @Test func `a company that cannot be opened ends with 2`() throws {
    let office = try Office()
    let missing = try office.run("check", "--company", office.folder.path + "/absente.comptoir")
    #expect(missing.code == 2)
    #expect(missing.refusal["code"] as? String == "missing-file")
    let text = try office.file("notes.txt", String(repeating: "pas une société\n", count: 20))
    let foreign = try office.run("check", "--company", text)
    #expect(foreign.code == 2)
    #expect(foreign.refusal["code"] as? String == "not-a-company")
  }

  @Test func `an unknown person is refused`() throws {
    let run = try Office().run("list", "crm.clients", "--user", "paul")
    #expect(run.code == 1)
    #expect(run.refusal["code"] as? String == "unknown-user")
  }

  @Test func `help is in French and ends with 0`() throws {
    let run = try Office().run("help", "list", "--date", "2026-03-12")
    let help = run.code == 0 ? run : try Office().run("list", "--help")
    #expect(help.code == 0)
    #expect(help.output.contains("Usage : comptoir list"))
    #expect(!help.output.contains("OPTIONS:"))
    #expect(!help.output.contains("default:"))
  }
}
