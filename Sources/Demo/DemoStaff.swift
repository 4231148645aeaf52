import HumanResources
import HumanResourcesFacts
import Kernel
import Store

/// Someone who works at the demo company.
struct DemoEmployee {
  let name: String
  let firstName: String
  let position: String
  /// Before contributions each month, in euros.
  let salary: Int
  let entry: (Int, Int, Int)
  var isExecutive = false
  /// The rate of income tax the tax office gave, in hundredths of a percent.
  var taxRate: Int?
  /// The login of the user they are.
  var user: String?

  static let all: [DemoEmployee] = [
    DemoEmployee(
      name: "Delaunay", firstName: "Marie", position: "Commerciale", salary: 2_650, entry: (2021, 3, 1),
      taxRate: 410, user: "marie"),
    DemoEmployee(
      name: "Arnaud", firstName: "Paul", position: "Comptable", salary: 2_900, entry: (2019, 9, 2),
      taxRate: 560, user: "paul"),
    DemoEmployee(
      name: "Vasseur", firstName: "Claire", position: "Responsable administrative", salary: 3_450,
      entry: (2018, 1, 8), isExecutive: true, taxRate: 780, user: "claire"),
    DemoEmployee(
      name: "Moreau", firstName: "Karim", position: "Technicien frigoriste", salary: 2_380,
      entry: (2022, 5, 16)),
    DemoEmployee(
      name: "Petit", firstName: "Lucas", position: "Technicien chauffage", salary: 2_120,
      entry: (2024, 2, 1), taxRate: 150),
    DemoEmployee(
      name: "Garnier", firstName: "Sonia", position: "Cheffe de chantier", salary: 4_280,
      entry: (2020, 6, 15), isExecutive: true, taxRate: 1_020),
  ]
}

extension DemoStory {
  /// The first month whose pay is kept here.
  static let firstPay = DemoCalendar.day(2026, 1, 1)

  /// Each month of pay is prepared, validated, paid, and its bodies the month after.
  mutating func planStaff() {
    plan(.claire, on: max(today, Self.firstPay.adding(days: 4))) { try $0.hire(in: $1) }
    var month = max(Self.firstPay, today.startOfMonth)
    while month <= DemoCalendar.last {
      plan(.claire, on: month.adding(days: 18)) { [month] in try $0.preparePay(of: month, in: $1) }
      if month.endOfMonth <= DemoCalendar.last {
        plan(.claire, on: month.adding(days: 26)) { [month] in try $0.validatePay(of: month, in: $1) }
        let next = month.adding(months: 1)
        for body in [PayBody.urssaf, .incomeTax] {
          plan(.claire, on: next.adding(days: 14)) { try $0.pay(body, in: $1) }
        }
        plan(.claire, on: next.adding(days: 24)) { try $0.pay(.retirement, in: $1) }
        plan(.claire, on: next.adding(days: 4)) { try $0.pay(.mealVouchers, in: $1) }
      }
      if month.month % 3 == 1 { plan(.claire, on: month.adding(days: 9)) { try $0.pay(.insurance, in: $1) } }
      month = month.adding(months: 1)
    }
    planEventsOfStaff()
    planExpenses()
  }

  private mutating func hire(in batch: borrowing Batch) throws {
    let yesterday = today.startOfMonth
    try batch.perform(
      SetPayRate(
        code: PayParameter.headcount.rawValue, from: yesterday, value: UnitPrice(millionths: 6_000_000),
        source: "Effectif moyen de 2025"))
    try batch.perform(
      SetPayRate(
        code: PayParameter.mealValue.rawValue, from: yesterday, value: UnitPrice(millionths: 9_500_000),
        source: "Contrat avec l’émetteur"))
    for person in DemoEmployee.all {
      let entry = DemoCalendar.day(person.entry.0, person.entry.1, person.entry.2)
      var creation = CreateEmployee(
        name: person.name, baseSalary: Money(cents: Int64(person.salary) * 100), entry: entry)
      creation.given[.firstName] = person.firstName
      creation.given[.position] = person.position
      creation.given[.status] = (person.isExecutive ? Standing.executive : .employee).rawValue
      creation.given[.agreement] = "Bâtiment, plus de 10 salariés"
      creation.given[.healthInsurance] = "58.00"
      creation.given[.accidentRate] = person.isExecutive ? "1.50" : "4.80"
      creation.given[.taxRate] = person.taxRate.map { Percentage(basisPoints: $0).decimal }
      creation.given[.city] = "Lyon"
      creation.given[.user] = person.user == opener ? nil : person.user
      let made = try batch.perform(creation)
      employees[person.name] = made.id
    }
  }

  /// What each month has of its own: overtime in the heat, a bonus in June, a day without pay.
  private func elements(of person: DemoEmployee, in month: Day) -> PayElements {
    let isTechnician = person.position.hasPrefix("Technicien")
    var elements = PayElements(mealVouchers: month.month == 8 ? 8 : 19)
    if isTechnician, [6, 7, 9].contains(month.month) {
      elements.overtime25 = Quantity(whole: 6 + month.month)
    }
    if month.month == 6 {
      elements.bonuses = [PayElements.Bonus(label: "Prime de vacances", amount: Money(cents: 300_00))]
    }
    if person.name == "Petit", month.month == 5 { elements.absence = Quantity(whole: 14) }
    return elements
  }

  private mutating func preparePay(of month: Day, in batch: borrowing Batch) throws {
    for person in DemoEmployee.all {
      guard let id = employees[person.name] else { continue }
      let elements = elements(of: person, in: month)
      var draft = DraftPayslip(employee: .id(Employee.ID(id)), period: PayMonth(month))
      draft.overtime25 = elements.overtime25
      draft.absenceHours = elements.absence
      draft.bonuses = elements.bonuses
      draft.mealVouchers = elements.mealVouchers
      try batch.perform(draft)
    }
  }

  private mutating func validatePay(of month: Day, in batch: borrowing Batch) throws {
    for id in employees.values.sorted() {
      let slip = try batch.read { try Payslip.standing(of: Employee.ID(id), in: month, $0) }
      guard let slip, slip.status == .draft else { continue }
      try batch.perform(ValidatePayslip(payslip: .id(slip.id)))
      try batch.perform(PayPayslip(payslip: .id(slip.id)))
    }
  }

  private mutating func pay(_ body: PayBody, in batch: borrowing Batch) throws {
    guard try batch.read({ try BodyAccount.due(to: body, in: $0) }) > .zero else { return }
    try batch.perform(PayContributions(body: body))
  }

  /// An advance, a raise, and a slip done again for a bonus forgotten.
  private mutating func planEventsOfStaff() {
    plan(.claire, onDate: (2026, 3, 10)) { story, batch in
      guard let karim = story.employees["Moreau"] else { return }
      try batch.perform(
        GrantAdvance(
          employee: .id(Employee.ID(karim)), amount: Money(cents: 1_500_00), monthly: Money(cents: 150_00),
          note: "Réparation de sa voiture"))
    }
    plan(.claire, onDate: (2026, 6, 22)) { story, batch in
      guard let lucas = story.employees["Petit"] else { return }
      try batch.perform(
        ChangeSalary(
          employee: .id(Employee.ID(lucas)), from: DemoCalendar.day(2026, 7, 1),
          baseSalary: Money(cents: 2_240_00), reason: "Entretien annuel"))
    }
    plan(.claire, onDate: (2026, 10, 6)) { try $0.mendPay(in: $1) }
  }

  private mutating func mendPay(in batch: borrowing Batch) throws {
    guard let sonia = employees["Garnier"] else { return }
    let month = DemoCalendar.day(2026, 9, 1)
    let slip = try batch.read { try Payslip.standing(of: Employee.ID(sonia), in: month, $0) }
    guard let slip, slip.status == .paid else { return }
    try batch.perform(ReversePayslip(payslip: .id(slip.id), reason: "Prime de chantier oubliée"))
    var draft = DraftPayslip(employee: .id(Employee.ID(sonia)), period: PayMonth(month))
    draft.mealVouchers = slip.elements.mealVouchers
    draft.bonuses = [PayElements.Bonus(label: "Prime de chantier", amount: Money(cents: 250_00))]
    let again = try batch.perform(draft)
    try batch.perform(ValidatePayslip(payslip: .id(Payslip.ID(again.id))))
    try batch.perform(PayPayslip(payslip: .id(Payslip.ID(again.id))))
  }
}
