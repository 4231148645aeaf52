import Company
import Desk
import Kernel
import Parties
import Receivables
import Store
import TestSupport
import Testing
import Treasury

struct FormArgumentsTests {
  /// Forms by the operation they fill.
  static let forms: [(form: String, operation: any UseCase.Type)] = [
    ("crm.client.edit", CreateParty.self), ("crm.contact.edit", AddContact.self),
    ("crm.merge", MergeParties.self),
    ("outils.societe", UpdateCompany.self), ("outils.plan", SetPlan.self),
    ("tresorerie.litige", OpenDispute.self),
    ("tresorerie.litige.resoudre", ResolveDispute.self), ("tresorerie.encaissement", RecordReceipt.self),
    ("tresorerie.rejet", ReverseReceipt.self), ("tresorerie.remboursement", RefundCredit.self),
    ("tresorerie.ecart", WriteOff.self), ("tresorerie.desaffectation", Unallocate.self),
  ]

  @Test(arguments: forms.indices)
  func `the fields of a form are arguments of its operation`(_ index: Int) throws {
    let (form, operation) = Self.forms[index]
    let office = try Office()
    let known = Set(Command(operation).arguments.map(\.name))
    for field in try office.fields(form) {
      #expect(known.contains(field.argument), "\(form) \(field.id)")
    }
  }

  @Test func `a client's record and its change have the same fields`() throws {
    let known = Set(Command(UpdateParty.self).arguments.map(\.name))
    for field in try Office().fields("crm.client.edit") {
      #expect(known.contains(field.argument), "\(field.id)")
    }
  }

  @Test func `a switch of a list puts its word in the list`() {
    let field = FormField("roles.client", "Client", .toggle)
    #expect(field.argument == "roles")
    #expect(field.membership?.value == "client")
    #expect(FormField("roles.client", "Client", .text(max: 9)).membership == nil)
  }

  @Test func `a field named by no dot is an argument of its own`() {
    #expect(FormField("force", "Pas un doublon", .toggle).argument == "force")
  }
}
