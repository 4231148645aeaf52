import Attachments
import Foundation
import GRDB
import Kernel
import Parties
import PartiesFacts
import PurchasingFacts
import Store
import TestSupport
import Testing
import TreasuryFacts

@Suite struct AttachmentTests {
  private let company: TestCompany

  init() throws { company = try TestCompany() }

  private func attach(_ kind: AttachableKind, _ record: String, _ name: String, _ text: String = "bonjour")
    throws
    -> Attach.Output
  {
    let reference = try #require(Reference<AttachableRecord>(record))
    return try company.perform(
      Attach(kind: kind, record: reference, path: try company.file(name, text)))
  }

  private func refusal(_ body: () throws -> Void) -> String? {
    do { try body() } catch { return (error as? any Refusal)?.code ?? "\(error)" }
    return nil
  }

  private func names(_ kind: AttachableKind, _ record: Int64, detached: Bool = false) throws -> [String] {
    try company.read { try Attachment.all(of: kind, record: record, includingDetached: detached, in: $0) }
      .map(\.name)
  }

  @Test func `a file is attached to a client by its code`() throws {
    let client = try company.party("Dupont")
    let made = try attach(.client, client.code.lowercased(), "contrat.pdf")
    #expect(made.name == "contrat.pdf")
    #expect(made.size == 7)
    let found = try #require(
      try company.read { try Attachment.all(of: .party, record: client.party, in: $0) }.first)
    #expect(found.kind == "party")
    #expect(found.label == client.code)
    #expect(found.addedBy == "test")
    #expect(found.addedOn == company.today)
    #expect(found.detachment == nil)
    #expect(try company.store.check().differences == [])
  }

  @Test func `the same content under two names is kept once`() throws {
    let client = try company.party("Dupont")
    let first = try attach(.client, client.code, "a.pdf")
    let second = try attach(.client, client.code, "b.pdf")
    #expect(first.digest == second.digest)
    #expect(try names(.client, client.party) == ["a.pdf", "b.pdf"])
    #expect(try company.contents().count == 1)
  }

  @Test func `an invoice is found by its number, a payment by the number made of its id`() throws {
    let client = try company.party("Dupont")
    try company.tell(
      ReceiptRecorded(
        receipt: 4, party: client, day: company.today, amount: Money(cents: 100), method: .cheque,
        reference: "CHQ 12", allocations: []))
    _ = try attach(.receipt, "E-4", "cheque.png")
    #expect(try names(.receipt, 4) == ["cheque.png"])
  }

  @Test func `a kind that a new module brings is among the choices, and is attached to`() throws {
    let command = Command(Attach.self, in: company.start.composition)
    #expect(command.arguments.first?.type == "client|supplier|party|toll|purchase|receipt")
    try company.change("création", "toll", 12, party: try company.party("Dupont").party)
    let json = #"{"kind": "toll", "record": "PG-12", "path": "\#(try company.file("ticket.pdf", "A6"))"}"#
    let attach = try #require(try command.decode(Data(json.utf8)) as? Attach)
    #expect(try company.perform(attach).name == "ticket.pdf")
    #expect(try names(.toll, 12) == ["ticket.pdf"])
    #expect(try company.store.check().differences == [])
  }

  @Test func `a kind that no module brings is refused with those that are`() throws {
    let path = try company.file("a.pdf", "a")
    let attach = Attach(kind: AttachableKind("invoice"), record: .id(.init(1)), path: path)
    let reason = "valeurs possibles : client, supplier, party, toll, purchase, receipt"
    #expect(throws: CommonRefusal.invalidValue(field: "kind", reason: reason)) {
      try company.perform(attach)
    }
  }

  @Test func `a viewer kept to their parties attaches to those alone, and reads no other's files`() throws {
    let other = try company.party("Durand")
    let made = try attach(.client, other.code, "b.pdf")
    try company.perform(CreateUser(login: "lea", name: "Léa", roles: [InitialRole.administrator]))
    try company.perform(GrantParties(login: "lea", ownOnly: true))
    let json = Data(#"{"name": "Dupont", "owner": "lea"}"#.utf8)
    let hers = try company.perform(try JSONDecoder().decode(CreateParty.self, from: json))
    func attachAsLea(to code: String) -> String? {
      refusal {
        let record = try #require(Reference<AttachableRecord>(code))
        _ = try company.store.perform(
          Attach(kind: .client, record: record, path: try company.file("a.pdf", "a")), as: "lea",
          on: company.today)
      }
    }
    #expect(attachAsLea(to: hers.code) == nil)
    #expect(attachAsLea(to: other.code) == "record-unknown")
    let export = ExportAttachment(attachment: made.id, out: company.folder.path + "/c.pdf")
    #expect(refusal { _ = try company.store.perform(export, as: "lea", on: company.today) } == "not-found")
  }

  @Test func `a draft is found by its id, and one deleted is not`() throws {
    let client = try company.party("Dupont")
    try company.change("création", "purchase", 1, party: client.party)
    _ = try attach(.purchase, "#1", "facture.pdf")
    #expect(try names(.purchase, 1) == ["facture.pdf"])
    try company.change("suppression", "purchase", 1, party: client.party)
    #expect(refusal { _ = try attach(.purchase, "#1", "facture.pdf") } == "record-unknown")
  }

  @Test func `a draft that takes the id of a deleted one has none of its files`() throws {
    let client = try company.party("Dupont")
    try company.change("création", "purchase", 1, party: client.party)
    _ = try attach(.purchase, "#1", "facture.pdf")
    try company.change("suppression", "purchase", 1, party: client.party)
    // Instants are told to the millisecond.
    usleep(3_000)
    try company.change("création", "purchase", 1, party: client.party)
    #expect(try names(.purchase, 1) == [])
  }

  @Test func `what cannot be attached is refused, and nothing is kept`() throws {
    let client = try company.party("Dupont")
    func attempt(_ record: String, _ path: String) throws -> String? {
      let reference = try #require(Reference<AttachableRecord>(record))
      return refusal { _ = try company.perform(Attach(kind: .client, record: reference, path: path)) }
    }
    #expect(try attempt("INCONNU", try company.file("a", "a")) == "record-unknown")
    #expect(try attempt(client.code, company.folder.path + "/absent.pdf") == "missing-file")
    #expect(try attempt(client.code, company.folder.path) == "not-a-file")
    #expect(try attempt(client.code, "/dev/null") == "not-a-file")
    #expect(
      try attempt(client.code, try company.hollowFile("gros.iso", size: 52_428_801)) == "file-too-large")
    #expect(try company.contents() == [])
  }

  @Test func `taken off, a file leaves the record and its content stays`() throws {
    let client = try company.party("Dupont")
    let made = try attach(.client, client.code, "a.pdf")
    #expect(refusal { _ = try company.perform(Detach(attachment: made.id, reason: " ")) } == "reason-missing")
    _ = try company.perform(Detach(attachment: made.id, reason: "Mauvais client"))
    #expect(try names(.client, client.party) == [])
    #expect(try names(.client, client.party, detached: true) == ["a.pdf"])
    #expect(try company.contents().count == 1)
    let again = Detach(attachment: made.id, reason: "Encore")
    #expect(refusal { _ = try company.perform(again) } == "already-detached")
    #expect(try company.store.check().differences == [])
  }

  @Test func `an export gives the same bytes back, in a folder under its own name`() throws {
    let client = try company.party("Dupont")
    let made = try attach(.client, client.code, "a.pdf", "contrat")
    let out = company.folder.path + "/sorties"
    try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
    let export = try company.perform(ExportAttachment(attachment: made.id, out: out))
    #expect(export.path == out + "/a.pdf")
    #expect(try String(contentsOfFile: export.path, encoding: .utf8) == "contrat")
    let twice = ExportAttachment(attachment: made.id, out: out)
    #expect(refusal { _ = try company.perform(twice) } == "file-exists")
  }

  @Test func `an altered content is not exported`() throws {
    let client = try company.party("Dupont")
    let made = try attach(.client, client.code, "a.pdf")
    try "autre".write(
      toFile: company.store.contents.path(of: made.digest), atomically: false, encoding: .utf8)
    let export = ExportAttachment(attachment: made.id, out: company.folder.path + "/b.pdf")
    #expect(refusal { _ = try company.perform(export) } == "content-altered")
  }

  @Test func `a merged client's files are the kept one's`() throws {
    let (kept, merged) = (try company.party("Dupont"), try company.party("Durand"))
    _ = try attach(.client, merged.code, "a.pdf")
    _ = try company.perform(MergeParties(from: .id(.init(merged.party)), into: .id(.init(kept.party))))
    #expect(try names(.client, kept.party) == ["a.pdf"])
    #expect(try company.store.check().differences == [])
  }

  @Test func `a guest attaches from one folder only`() throws {
    let client = try company.party("Dupont")
    let path = try company.file("secret.txt", "secret")
    let guest = try company.confined(to: company.folder.path + "/exports")
    let record = try #require(Reference<AttachableRecord>(client.code))
    let attach = Attach(kind: .client, record: record, path: path)
    #expect(
      refusal { _ = try guest.perform(attach, as: "test", on: company.today) } == "confined-folder")
    #expect(try company.contents() == [])
  }

  @Test(arguments: [
    "UPDATE attachment SET name = 'b.pdf'", "UPDATE attachment SET digest = replace(digest, 'a', 'b')",
    "DELETE FROM attachment", "INSERT OR REPLACE INTO attachment SELECT * FROM attachment",
    "UPDATE attachment SET detached_on = '2026-01-01', reason = 'x', name = 'b.pdf'",
  ])
  func `an attachment is frozen`(attack: String) throws {
    _ = try attach(.client, try company.party("Dupont").code, "a.pdf")
    let file = try DatabaseQueue(path: company.store.path)
    #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: attack) } }
  }
}
