import Assets
import Kernel
import Store
import TreasuryFacts

extension DemoStory {
  /// What the firm keeps: some of it from before, the van bought on an invoice, machines paid at once.
  mutating func planPark() {
    plan(.paul, on: today.adding(days: 3)) { try $0.takeOverAssets(in: $1) }
    plan(.paul, onDate: (2025, 3, 11)) { try $0.buyComputers(in: $1) }
    plan(.paul, onDate: (2026, 2, 17)) { try $0.buyPress(in: $1) }
    plan(.paul, onDate: (2026, 5, 19)) { story, batch in
      guard let old = story.assets["Ancien fourgon"] else { return }
      try batch.perform(
        DisposeAsset(asset: .id(Asset.ID(old)), price: Money(cents: 4_200_00), payment: .transfer))
    }
    plan(.paul, onDate: (2026, 9, 3)) { story, batch in
      guard let compressor = story.assets["Compresseur d’atelier"] else { return }
      try batch.perform(ScrapAsset(asset: .id(Asset.ID(compressor)), reason: "Cuve percée, non réparable"))
    }
    var month = today.startOfMonth.adding(months: 1)
    while month <= DemoCalendar.last {
      plan(.paul, on: month.adding(days: 4)) { [month] _, batch in
        try batch.perform(DepreciateAssets(until: month.adding(days: -1)))
      }
      month = month.adding(months: 1)
    }
    planUseOfAssets()
  }

  /// The van's sheet, from its invoice.
  mutating func enterVan(_ purchase: DemoPurchase, in batch: borrowing Batch) throws {
    var van = AcquireAsset(
      kind: .vehicle, method: .linear, years: 5, label: "Fourgon 12 m³ aménagé",
      purchase: .code(purchase.number))
    van.given[.plate] = "GX-417-LM"
    assets["Fourgon"] = try batch.perform(van).id
  }

  /// As the former accountant left them on the last day of 2023.
  private mutating func takeOverAssets(in batch: borrowing Batch) throws {
    for item in DemoBooks.formerAssets where item.day < today {
      let made = try batch.perform(
        AcquireAsset(
          kind: item.kind, method: .linear, years: item.years, label: item.label,
          value: Money(cents: item.cents), date: item.day, takenOver: true,
          depreciated: Money(cents: item.depreciated), account: item.account))
      assets[item.label] = made.id
    }
  }

  private mutating func buyComputers(in batch: borrowing Batch) throws {
    let made = try batch.perform(
      AcquireAsset(
        kind: .other, method: .linear, years: 3, label: "Postes informatiques (3)",
        value: Money(cents: 4_260_00), vatRate: VATRate(basisPoints: 2_000), payment: .card, account: "2183"))
    assets["Postes"] = made.id
  }

  private mutating func buyPress(in batch: borrowing Batch) throws {
    var press = AcquireAsset(
      kind: .equipment, method: .declining, years: 5, label: "Sertisseuse et cintreuse",
      value: Money(cents: 12_800_00), vatRate: VATRate(basisPoints: 2_000), payment: .transfer)
    press.given[.serial] = "SRT-26-0417"
    assets["Sertisseuse"] = try batch.perform(press).id
  }

  /// Who has what, and what must be done to it.
  private mutating func planUseOfAssets() {
    plan(.claire, on: max(today, DemoCalendar.day(2026, 1, 7))) { try $0.handAssets(in: $1) }
    plan(.claire, onDate: (2026, 11, 16)) { story, batch in
      guard let press = story.assets["Sertisseuse"], let lucas = story.employees["Petit"] else { return }
      try batch.perform(
        AssignAsset(
          asset: .id(Asset.ID(press)), employee: .id(ID(lucas)), from: DemoCalendar.day(2026, 12, 1),
          note: "Chantier de la Régie Saint-Clair"))
    }
    plan(.paul, onDate: (2026, 1, 8)) { story, batch in
      guard let van = story.assets["Fourgon"] else { return }
      let reminders: [(AssetReminder.Kind, (Int, Int, Int), Int)] = [
        (.inspection, (2026, 12, 4), 12), (.insurance, (2027, 1, 1), 12), (.upkeep, (2026, 11, 12), 6),
      ]
      for (kind, due, months) in reminders {
        try batch.perform(
          PlanReminder(
            asset: .id(Asset.ID(van)), kind: kind, due: DemoCalendar.day(due.0, due.1, due.2),
            everyMonths: months))
      }
    }
  }

  private mutating func handAssets(in batch: borrowing Batch) throws {
    let pairs = [("Fourgon", "Moreau"), ("Ancien fourgon", "Petit"), ("Postes", "Vasseur")]
    for (asset, employee) in pairs {
      guard let asset = assets[asset], let employee = employees[employee] else { continue }
      try batch.perform(
        AssignAsset(asset: .id(Asset.ID(asset)), employee: .id(ID(employee)), from: today))
    }
  }
}

/// An asset the firm had before the file.
struct DemoFormerAsset {
  let label: String
  let kind: AssetKind
  let account: String
  let day: Day
  let years: Int
  /// What it cost, and what was depreciated of it by the last day of 2023, in cents.
  let cents: Int64
  let depreciated: Int64
}

extension DemoBooks {
  /// Linear, from their days: 22 000,00 over 5 years from 01/07/2020 is 15 400,00 by the end of 2023.
  static let formerAssets: [DemoFormerAsset] = [
    DemoFormerAsset(
      label: "Ancien fourgon", kind: .vehicle, account: "2182", day: DemoCalendar.day(2020, 7, 1), years: 5,
      cents: 22_000_00, depreciated: 15_400_00),
    DemoFormerAsset(
      label: "Outillage frigoriste", kind: .equipment, account: "2155", day: DemoCalendar.day(2022, 1, 1),
      years: 5, cents: 9_600_00, depreciated: 3_840_00),
    DemoFormerAsset(
      label: "Compresseur d’atelier", kind: .equipment, account: "2154", day: DemoCalendar.day(2021, 1, 1),
      years: 8, cents: 6_400_00, depreciated: 2_400_00),
  ]

  /// What they put in the opening balances: their value, and what was lost of it.
  static var openingOfAssets: [(account: String, cents: Int64)] {
    formerAssets.flatMap { [($0.account, $0.cents), ("28" + $0.account.dropFirst(), -$0.depreciated)] }
  }
}
