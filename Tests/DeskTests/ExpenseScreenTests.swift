import Company
import Desk
import Foundation
import HumanResources
import Kernel
import Lists
import Program
import Store
import TestSupport
import Testing

/// Paul, an employee, and Nadia, who decides.
extension TestCompany {
  private static let claiming = CompanyStart(
    [StoreModule.module, CompanyModule.module, HumanResourcesModule.module],
    roles: [InitialRole(name: "salarie", title: "Salarié", permissions: [.submitExpenses])],
    on: day("2026-06-30")
  ) { company in
    try company.perform(SetPlan(plan: 3))
    try company.perform(CreateUser(login: "nadia", name: "Nadia", roles: [InitialRole.administrator]))
    for (login, name) in [("paul", "Durand"), ("lea", "Leroy")] {
      try company.perform(CreateUser(login: login, name: name, roles: ["salarie"]))
      var hire = CreateEmployee(name: name, baseSalary: Money(cents: 250_000), entry: day("2025-01-01"))
      hire.given[.user] = login
      try company.perform(hire)
    }
  }

  fileprivate static func claims() throws -> TestCompany { try TestCompany(claiming) }

  fileprivate func session(_ login: String) -> Session { Session(store: store, login: login, today: today) }

  fileprivate func form(_ id: String = "rh.frais.edit") throws -> FormScreen {
    try #require(Program.catalogue.form(FormID(id)))
  }

  /// Saves a form as F9 does.
  @discardableResult
  fileprivate func fill(
    _ typed: FormValues, in id: String = "rh.frais.edit", record: Int64 = 0, as login: String = "paul"
  ) throws -> Outcome {
    let form = try form(id)
    let values = try session(login).read { reading in
      let values = try form.load(reading, record).merging(typed) { _, new in new }
      let follows = try form.completion(reading, record, values)
      return values.merging(follows) { old, new in old.isEmpty ? new : old }
    }
    return try form.save(session(login), record, values)
  }

  fileprivate func rows(as login: String, filter: String = "", asOf: Day? = nil) throws -> [[String]] {
    let listing = try #require(Program.listing("rh.frais"))
    return try session(login).read { reading in
      try ListQuery(listing, filter: filter, asOf: asOf).rows(limit: 20, in: reading).map {
        $0.values.map(\.machine)
      }
    }
  }

  fileprivate func refusal(_ action: String, on id: Int64, as login: String) throws -> String {
    let list = try #require(Program.catalogue.list("rh.frais"))
    let action = try #require(list.actions.first { $0.id == action })
    return try session(login).read { try action.refusal(on: Selection([id]), in: $0)?.code ?? "yes" }
  }
}

struct ExpenseScreenTests {
  private let lunch: FormValues = [
    "label": "Salon", "category.0": "repas", "gross.0": "22.00", "vat.0": "10", "category.1": "kilometres",
    "km.1": "100", "power.1": "5",
  ]

  @Test func `lines grow as they are filled, and ask for kilometres where they are trips`() throws {
    let office = try TestCompany.claims()
    let form = try office.form()
    let ids = try office.session("paul").read { try form.fields($0, 0, lunch).map(\.id) }
    #expect(
      ids == [
        "employee", "label", "date", "date.0", "category.0", "label.0", "gross.0", "vat.0", "date.1",
        "category.1", "label.1", "km.1", "power.1", "electric.1", "date.2", "category.2", "label.2",
        "gross.2", "vat.2",
      ])
    let notes = try office.session("paul").read { try form.notes($0, 0, lunch) }
    #expect(notes == ["Total 85,60 €   TVA récupérable 2,00 €", "  100 km, 5 CV : 63,60 € au barème"])
  }

  @Test func `a claim is typed, changed, decided on and paid`() throws {
    let office = try TestCompany.claims()
    #expect(try office.fill(lunch).message == "Note de frais NF-1 soumise : 85,60 €.")
    let form = try office.form()
    let loaded = try office.session("paul").read { try form.load($0, 1) }
    #expect(
      loaded == [
        "employee": "M-001", "label": "Salon", "date": "2026-06-30", "date.0": "2026-06-30",
        "category.0": "repas", "gross.0": "22.00", "vat.0": "10", "date.1": "2026-06-30",
        "category.1": "kilometres", "km.1": "100", "power.1": "5", "electric.1": "false",
      ])
    let changed = try office.fill(["gross.0": "", "category.0": ""], record: 1)
    #expect(changed.message == "Note de frais NF-1 modifiée : 63,60 €.")
    let states = try [
      ("frais.approuver", "paul"), ("frais.approuver", "nadia"), ("frais.editer", "paul"),
      ("frais.retirer", "nadia"), ("frais.rembourser", "nadia"),
    ].map { try office.refusal($0.0, on: 1, as: $0.1) }
    #expect(states == ["permission-denied", "yes", "yes", "yes", "not-approved"])
    try office.session("nadia").perform(ApproveExpense(expense: .code("NF-1")))
    #expect(try office.refusal("frais.editer", on: 1, as: "paul") == "already-approved")
    let paid = try office.fill([:], in: "rh.frais.rembourser", record: 1, as: "nadia")
    #expect(paid.message == "Note de frais NF-1 remboursée : 63,60 €.")
    let page = try #require(Program.catalogue.page("rh.frais.detail"))
    let text = try office.session("paul").read { try page.text($0, 1) }
    #expect(text.contains("Remboursée       le 30/06/2026, virement"))
  }

  @Test func `what an expense lacks is asked for`() throws {
    let office = try TestCompany.claims()
    func missing(_ typed: FormValues) -> String {
      do { return try office.fill(typed).message } catch let refusal as any Refusal {
        return refusal.message
      } catch { return "\(error)" }
    }
    #expect(missing(["label": "x", "gross.0": "5"]) == "Nature de la dépense 1 est à remplir.")
    #expect(missing(["label": "x", "category.0": "repas"]) == "Montant de la dépense 1 est à remplir.")
    #expect(
      missing(["label": "x", "category.0": "kilometres", "km.0": "5"])
        == "Puissance de la dépense 1 est à remplir.")
    #expect(missing(["label": "x"]) == "La note de frais n’a aucune dépense.")
  }

  @Test func `the list shows one's own claims, or everyone's, as of a day`() throws {
    let office = try TestCompany.claims()
    try office.fill(lunch)
    try office.fill(
      ["label": "Taxi", "date": "2026-06-01", "category.0": "transport", "gross.0": "9"], as: "lea")
    try office.session("nadia").perform(RefuseExpense(expense: .code("NF-2"), reason: "sans ticket"))
    #expect(
      try office.rows(as: "nadia") == [
        ["NF-1", "2026-06-30", "Durand", "M-001", "Salon", "85.60", "2.00", "soumise", "", ""],
        ["NF-2", "2026-06-01", "Leroy", "M-002", "Taxi", "9.00", "0.00", "refusee", "nadia", ""],
      ])
    #expect(try office.rows(as: "paul").map(\.[0]) == ["NF-1"])
    #expect(try office.rows(as: "lea").map(\.[0]) == ["NF-2"])
    #expect(
      try office.rows(as: "nadia", asOf: day("2026-06-02")) == [
        ["NF-2", "2026-06-01", "Leroy", "M-002", "Taxi", "9.00", "0.00", "soumise", "", ""]
      ])
    for filter in ["leroy", "M-002", "taxi", "numero:NF-2", "etat:refusee", "matricule:M-002"] {
      #expect(try office.rows(as: "nadia", filter: filter).map(\.[0]) == ["NF-2"], "\(filter)")
    }
    let listing = try #require(Program.listing("rh.frais"))
    for column in listing.columns {
      for (descending, asOf) in [(false, nil), (true, nil), (true, office.today)] {
        var query = ListQuery(listing, sort: ListSort(column.id, descending: descending))
        query.asOf = asOf
        try office.session("nadia").read { reading in
          let whole = try query.rows(limit: 9, in: reading)
          let first = try #require(try query.rows(limit: 1, in: reading).first)
          #expect(try [first] + query.rows(after: first, limit: 9, in: reading) == whole, "\(column.id)")
          #expect(try query.position(of: whole[1], in: reading) == 1, "\(column.id)")
          #expect(try query.row(id: first.id, in: reading) == first, "\(column.id)")
        }
      }
    }
    let sums = try office.session("nadia").read { try ListQuery(listing).summary(in: $0).totals }
    #expect(sums["montant"]?.decimal == "94.60")
  }

  @Test func `only whoever may see people finds them`() throws {
    let office = try TestCompany.claims()
    let fields = try office.session("nadia").read { try office.form().fields($0, 0, [:]) }
    guard case .picker(let picker)? = fields.first?.kind else { throw ShellRefusal.nothingTyped }
    #expect(try office.session("nadia").read { try picker.matches($0, "leroy").map(\.value) } == ["M-002"])
    #expect(try office.session("paul").read { try picker.matches($0, "").isEmpty })
    let own = try office.session("paul").read { try office.form().fields($0, 0, [:]) }
    guard case .shown? = own.first?.kind else { throw ShellRefusal.nothingTyped }
  }
}
