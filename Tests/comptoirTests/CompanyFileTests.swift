import Foundation
import Testing

/// The commands about the file itself: made, found, checked, copied, restored.
@Suite struct CompanyFileTests {
  @Test func `whoever makes a company is its administrator`() throws {
    let office = try Office()
    let users = try office.run("list", "outils.utilisateurs", "--format", "json").rows
    #expect(users.map { $0["login"] as? String } == ["marie"])
    #expect(users.first?["roles"] as? String == "administrateur")
  }

  @Test func `a company is never made over another, and a refused one leaves nothing`() throws {
    let office = try Office()
    let again = try office.run("init", office.company, "--name", "Autre")
    #expect(again.code == 1)
    #expect(again.refusal["code"] as? String == "file-exists")
    let wrong = try office.run("init", "refus.comptoir", "--name", "Autre", "--siren", "123456789")
    #expect(wrong.code == 1)
    #expect(wrong.refusal["field"] as? String == "siren")
    let left = try FileManager.default.contentsOfDirectory(atPath: office.folder.path)
    #expect(left.filter { $0.hasPrefix("refus") }.isEmpty)
  }

  @Test func `without a name the company is in the user's data folder`() throws {
    let office = try Office(isEmpty: true)
    let data = office.folder.appendingPathComponent("data").path
    let environment = ["COMPTOIR_COMPANY": "", "XDG_DATA_HOME": data]
    #expect(try office.run("init", "--name", "SARL Martin", environment: environment).code == 0)
    #expect(FileManager.default.fileExists(atPath: data + "/comptoir/societe.comptoir"))
    let relative = ["COMPTOIR_COMPANY": "", "XDG_DATA_HOME": "ailleurs"]
    #expect(try office.run("init", "--name", "SARL Martin", environment: relative).code == 0)
    let home = office.folder.path + "/.local/share/comptoir/societe.comptoir"
    #expect(FileManager.default.fileExists(atPath: home))
  }

  @Test func `a sound company checks out`() throws {
    let run = try Office().run("check")
    #expect(run.code == 0)
    #expect(run.object["ok"] as? Bool == true)
    #expect(run.object["first_broken"] is NSNull)
    #expect((run.object["differences"] as? [String]) == [])
    #expect((run.object["events"] as? Int ?? 0) > 0)
  }

  @Test func `a backup restores to the same company, over none`() throws {
    let office = try Office()
    try office.run("do", "parties.create", #"{"code":"DUP","name":"Dupont","roles":["client"]}"#)
    let events = try office.run("check").object["events"] as? Int
    #expect(try office.run("backup", "sauvegarde.comptoir").object["events"] as? Int == events)
    #expect(try office.run("restore", "sauvegarde.comptoir").refusal["code"] as? String == "file-exists")
    let elsewhere = office.folder.path + "/restauree.comptoir"
    #expect(try office.run("restore", "sauvegarde.comptoir", "--company", elsewhere).code == 0)
    let list = try office.run("list", "crm.clients", "--format", "json", "--company", elsewhere)
    #expect(list.rows.map { $0["code"] as? String } == ["DUP"])
  }

  @Test func `a plan goes up, never down, and its modules switch`() throws {
    let office = try Office()
    #expect(try office.run("module", "stocks", "on").refusal["code"] as? String == "module-outside-plan")
    #expect(try office.run("upgrade-plan", "2").object["plan"] as? Int == 2)
    #expect(try office.run("upgrade-plan", "1").refusal["code"] as? String == "plan-downgrade")
    #expect(try office.run("module", "stocks", "off").object["active"] as? Bool == false)
    #expect(try office.run("module", "stocks", "on").object["active"] as? Bool == true)
    #expect(try office.run("check").object["ok"] as? Bool == true)
  }

  @Test func `who prepares invoices does not validate them`() throws {
    let office = try Office()
    try office.run("do", "parties.create", #"{"code":"DUP","name":"Dupont","roles":["client"]}"#)
    try office.run("do", "admin.create-user", #"{"login":"paul","name":"Paul","roles":["commercial"]}"#)
    let draft = #"{"client":"DUP","lines":[{"label":"Conseil","quantity":"1","price":"100","vat":"20"}]}"#
    let made = try office.run("do", "sales.draft-invoice", draft, "--user", "paul")
    #expect(made.object["gross"] as? String == "120.00")
    let invoice = made.object["id"] as? Int ?? 0
    let refused = try office.run(
      "do", "sales.validate-invoice", #"{"invoice":\#(invoice)}"#, "--user", "paul")
    #expect(refused.refusal["code"] as? String == "permission-denied")
    let validated = try office.run("do", "sales.validate-invoice", #"{"invoice":\#(invoice)}"#)
    #expect(validated.object["number"] as? String == "FA-2026-00001")
  }

  /// Only root can give a file away.
  @Test(.enabled(if: geteuid() == 0))
  func `only the file's owner may act for another`() throws {
    let office = try Office()
    #expect(chown(office.company, 12_345, 12_345) == 0)
    let refused = try office.run("list", "crm.clients")
    #expect(refused.code == 1)
    #expect(refused.refusal["code"] as? String == "not-the-owner")
    let own = try office.run("list", "crm.clients", "--user", "root", environment: ["COMPTOIR_USER": ""])
    #expect(own.refusal["code"] as? String == "unknown-user")
  }
}
