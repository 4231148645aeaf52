import Assets
import HumanResources
import Kernel
import Store
import TreasuryFacts

/// What a company of plan 3 does besides: it pays its people each month, and its assets lose their worth.
extension VolumeCompany {
  /// People paid, and assets kept.
  var headcount: Int { min(40, max(4, invoices / 2_000)) }

  mutating func hire(in store: Store) throws {
    try store.batch(as: login, on: firstDay) { batch in
      for number in 0..<headcount {
        let salary = Money(cents: Int64(random.number(1_900...4_200)) * 100)
        var person = CreateEmployee(
          name: random.pick(DemoNames.lastNames), baseSalary: salary, entry: firstDay)
        person.given[.firstName] = random.pick(DemoNames.firstNames)
        person.given[.position] = random.pick(Self.trades)
        person.given[.healthInsurance] = "40.00"
        person.given[.accidentRate] = "2.08"
        try batch.perform(person)
        let value = Money(cents: Int64(random.number(900...32_000)) * 100)
        try batch.perform(
          AcquireAsset(
            kind: number.isMultiple(of: 3) ? .vehicle : .equipment, method: .linear,
            years: random.number(3...10),
            label: "Matériel \(number + 1)", value: value, vatRate: VATRate(basisPoints: 2_000),
            payment: .transfer))
      }
    }
  }

  /// On the last day of a month, writes what assets have lost and, once the law's rates are known, pays everybody;
  /// answers how many operations that took.
  func closeMonth(on day: Day, in batch: borrowing Batch) throws -> Int {
    guard plan > 2, day == day.endOfMonth else { return 0 }
    try batch.perform(DepreciateAssets(until: day), on: day)
    guard day >= DemoStory.firstPay else { return 1 }
    let month = try batch.perform(DraftMonth(period: PayMonth(day.startOfMonth)), on: day)
    for slip in month.drafted {
      try batch.perform(ValidatePayslip(payslip: .id(Payslip.ID(slip.id))), on: day)
      try batch.perform(PayPayslip(payslip: .id(Payslip.ID(slip.id))), on: day)
    }
    return 2 + month.drafted.count * 2
  }
}
