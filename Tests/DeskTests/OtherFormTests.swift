import Company
import Desk
import Kernel
import Ledgers
import Parties
import PartiesFacts
import Program
import Receivables
import Store
import TestSupport
import Testing

struct OtherFormTests {
  let office: TestCompany

  init() throws { office = try TestCompany() }

  @Test func `a contact is added, then changed`() throws {
    _ = try office.invoiceDupont()
    try office.fill("crm.contact.edit", ["party": "DUP", "last_name": "Martin", "phone": "0478000000"])
    let contact = try #require(
      try office.read { try Contact.all(of: try Party.find(.code("DUP"), in: $0), in: $0) }.first)
    try office.fill(
      "crm.contact.edit", record: contact.id.rawValue, ["first_name": "Jeanne", "phone": ""])
    let changed = try office.read { try Contact.find(contact.id, in: $0) }
    #expect(changed.details.fullName == "Jeanne Martin")
    #expect(changed.details.phone.isEmpty)
    #expect(changed.isPrincipal)
  }

  @Test func `a merge says what moves, asks, and leads to the one kept`() throws {
    _ = try office.invoiceDupont()
    try office.fill("crm.client.edit", ["name": "Dupond", "code": "DUPOND"])
    let from = try office.party("DUP").id.rawValue
    let notes = try office.notes("crm.merge", record: from, ["from": "DUP", "into": "DUPOND"])
    #expect(notes.contains("  le solde, 120,00 €"))
    #expect(notes.contains("  1 pièce ouverte"))
    let outcome = try office.fill("crm.merge", record: from, ["into": "DUPOND"])
    let kept = try office.party("DUPOND").id.rawValue
    #expect(outcome.next == .record(.party, kept))
    #expect(try office.party("DUP").id.rawValue == kept)
  }

  @Test func `the company's record is saved, and its VAT number follows its SIREN`() throws {
    try office.fill(
      "outils.societe",
      ["name": "SARL Martin", "siren": "732829320", "default_terms": "45fm", "vat_franchise": "true"])
    let profile = try office.read { try CompanyProfile.load(in: $0) }
    #expect(profile.name == "SARL Martin")
    #expect(profile.vatNumber?.text == "FR44732829320")
    #expect(profile.defaultTerms.code == "45fm")
    #expect(profile.vatFranchise)
  }

  @Test func `the next plan is proposed, with what it brings`() throws {
    #expect(
      try office.notes("outils.plan", ["plan": "2"])[1] == "Deviennent actifs : Achats, Produits, Stocks.")
    try office.fill("outils.plan", [:])
    #expect(try office.read { try Program.catalogue.company($0) }.plan == 2)
  }

  @Test func `a dispute is opened on an invoice, taken in hand and resolved`() throws {
    let invoice = try office.invoiceDupont()
    try office.fill(
      "tresorerie.litige", record: invoice.id, ["amount": "20.00", "note": "Une heure de trop"])
    let dispute = try #require(
      try office.read { try Dispute.open(about: OpenDocument.ID(invoice.id), in: $0) }.first)
    #expect(dispute.amount == Money(cents: 2_000))
    let outcome = try office.act("litige.prendre", on: "tresorerie.litiges", [dispute.id.rawValue])
    #expect(outcome?.message == "1 litige pris en charge.")
    try office.fill(
      "tresorerie.litige.resoudre", record: dispute.id.rawValue, ["resolution": "Avoir d'une heure"])
    #expect(try office.read { try Dispute.find(dispute.id, in: $0) }.status == .resolved)
  }

  @Test func `archiving asks, and the same key brings back`() throws {
    try office.fill("crm.client.edit", ["name": "Dupont"])
    let id = try office.party("DUP").id.rawValue
    _ = try office.act("client.archiver", on: "crm.clients", [id])
    #expect(try office.party("DUP").archived)
    _ = try office.act("client.archiver", on: "crm.clients", [id])
    #expect(try !office.party("DUP").archived)
  }
}

extension TestCompany {
  /// Runs an action of a list, its question answered yes; `nil` when it opens a screen.
  func act(_ id: String, on list: String, _ ids: [Int64]) throws -> Outcome? {
    guard let action = Program.catalogue.list(ListID(list))?.actions.first(where: { $0.id == id }) else {
      throw CommonRefusal.notFound(what: "l'action", key: id)
    }
    if let refusal = try read({ try action.refusal(on: Selection(ids), in: $0) }) { throw refusal }
    switch action.step {
    case .open: return nil
    case .perform(let perform): return try perform(session, Selection(ids))
    case .confirm(let question, let perform):
      _ = try read { try question($0, Selection(ids)) }
      return try perform(session, Selection(ids))
    }
  }
}
