import Documents
import Kernel
import Sales

/// Makes what documents of the demo say.
extension DemoStory {
  /// A repair: travel, work, sometimes parts.
  mutating func repairLines(for client: DemoClient) -> [LineInput] {
    var lines: [LineInput] = []
    if random.happens(25) {
      lines.append(
        LineInput("Bon d'intervention n° \(random.number(40_100...48_900)) signé sur place", kind: .text))
    }
    lines.append(line(random.pick(DemoCatalogue.travel), for: client))
    lines += random.sample(random.number(1...2), of: DemoCatalogue.labour).map { line($0, for: client) }
    lines += random.sample(random.number(0...3), of: DemoCatalogue.parts).map { line($0, for: client) }
    return lines
  }

  /// Equipment delivered without works: the ordinary rate for everyone.
  mutating func saleLines() -> [LineInput] {
    random.sample(random.number(1...3), of: DemoCatalogue.equipment).map { item in
      let discount: Percentage? =
        random.happens(30) ? Percentage(basisPoints: random.pick([300, 500, 1_000])) : nil
      return LineInput(
        quantity: Quantity(whole: random.number(item.quantity)), vat: VATRate(basisPoints: 2_000),
        discount: discount, product: .code(item.code))
    }
  }

  /// Small things sold over the counter, priced with VAT.
  mutating func counterLines() -> [LineInput] {
    random.sample(random.number(1...2), of: DemoCatalogue.parts).map { item in
      let gross = VATRate(basisPoints: 2_000).tax(on: item.price) + item.price
      return LineInput(
        quantity: Quantity(whole: min(2, random.number(item.quantity))),
        priceGross: UnitPrice(Money(cents: gross.cents / 100 * 100 + 90)), vat: VATRate(basisPoints: 2_000),
        product: .code(item.code))
    }
  }

  /// Works: supplies, then fitting, each with its subtotal when there are several.
  mutating func worksLines(for client: DemoClient) -> [LineInput] {
    let supplies = random.sample(random.number(1...3), of: DemoCatalogue.plants).map { line($0, for: client) }
    let fitting = random.sample(
      random.number(1...3), of: DemoCatalogue.fitting + DemoCatalogue.unlisted
    ).map { line($0, for: client) }
    guard supplies.count > 1 else { return supplies + fitting }
    return [LineInput("Fournitures", kind: .text)] + supplies + [LineInput("Fournitures", kind: .subtotal)]
      + fitting + [LineInput("Pose", kind: .subtotal)]
  }

  private mutating func line(_ item: DemoItem, for client: DemoClient) -> LineInput {
    let discount: Percentage? =
      random.happens(8) ? Percentage(basisPoints: random.pick([500, 1_000, 1_500])) : nil
    let (quantity, rate) = (quantity(of: item), rate(of: item, for: client))
    guard item.code.isEmpty else {
      return LineInput(quantity: quantity, vat: rate, discount: discount, product: .code(item.code))
    }
    return LineInput(
      item.label, quantity: quantity, price: UnitPrice(item.price), vat: rate, discount: discount,
      nature: item.nature, unit: item.unit)
  }

  /// Hours are counted by quarters, metres and kilograms by halves.
  private mutating func quantity(of item: DemoItem) -> Quantity {
    let whole = random.number(item.quantity)
    if item.unit == "h" {
      return Quantity(
        tenThousandths: Int64(whole) * 10_000 + Int64(random.pick([0, 0, 2_500, 5_000, 7_500])))
    }
    if item.unit == "kg" { return Quantity(tenThousandths: Int64(whole) * 10_000 - 5_000) }
    return Quantity(whole: whole)
  }

  func rate(of item: DemoItem, for client: DemoClient) -> VATRate {
    guard client.sector.isHousing else { return VATRate(basisPoints: 2_000) }
    return VATRate(basisPoints: item.savesEnergy ? 550 : 1_000)
  }

  /// A client of those that buy now, the greater ones more often.
  mutating func pickClient(where suits: (DemoClient) -> Bool = { _ in true }) -> DemoClient? {
    let buying = clients.filter { suits($0) && !hasGoneUnder($0) && $0.weight > 0 }
    guard !buying.isEmpty else { return nil }
    var place = random.number(0...(buying.map(\.weight).reduce(0, +) - 1))
    return buying.first { client in
      place -= client.weight
      return place < 0
    }
  }

  /// Nobody sells any more to who has not paid for four months.
  private func hasGoneUnder(_ client: DemoClient) -> Bool {
    client.failsOn.map { today > $0.adding(days: 120) } ?? false
  }
}
