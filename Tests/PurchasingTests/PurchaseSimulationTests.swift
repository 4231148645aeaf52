import Kernel
import Store
import TestSupport
import Testing

@testable import Purchasing

/// Random purchases, orders, receipts and credit notes, in the order people might type them.
struct PurchaseSimulationTests {
  @Test(arguments: Seeds.from(1, few: 3))
  func `whatever is bought, the file is sound and a replay gives it again`(seed: UInt64) throws {
    let office = try TestCompany()
    try office.stock(screws)
    try office.order(
      #"{"product": "VIS", "quantity": "40"}, {"label": "Pose", "quantity": "3", "price": "33.33"}"#)
    var random = Dice(state: seed)
    var refused = 0
    for number in 0..<30 {
      do { try step(number, office, using: &random) } catch is PurchasingRefusal { refused += 1 }
    }
    #expect(refused < 15)
    #expect(try office.faults() == [])
    for match in try office.read({ try PurchaseOrder.match(of: .code("BC-2026-00001"), in: $0) }) {
      #expect(match.received >= .zero && match.invoiced >= .zero && match.returned <= match.delivered)
      #expect(match.matched <= match.counted + match.kept)
    }
  }

  private func step(_ number: Int, _ office: TestCompany, using dice: inout Dice) throws {
    let quantity = "\(1 + dice.roll(12)).\(dice.roll(10))"
    switch dice.roll(6) {
    case 0:
      _ = try office.invoice(
        "F-\(number)X",
        #"{"product": "VIS", "quantity": "\#(quantity)", "price": "1.\#(dice.roll(100))", "deductible": \#(dice.roll(3) > 0)}"#
      )
    case 1: _ = try office.receive(quantity, over: true)
    case 2: try office.bill("O-\(number)X", quantity)
    case 3:
      let invoice = "ACH-2026-0000\(1 + dice.roll(5))"
      guard try !office.texts("SELECT id FROM purchase WHERE number = '\(invoice)'").isEmpty else { return }
      try office.credit(
        #"""
        {"invoice": "\#(invoice)", "mode": "lines", "number": "A-\#(number)X",
         "lines": [{"line": 1, "quantity": "1.5", "goods_back": \#(dice.roll(2) == 0)}]}
        """#)
    case 4:
      let invoice = "ACH-2026-0000\(1 + dice.roll(5))"
      guard try !office.texts("SELECT id FROM purchase WHERE number = '\(invoice)'").isEmpty else { return }
      try office.credit(
        #"{"invoice": "\#(invoice)", "mode": "amount", "number": "A-\#(number)X", "amount": "0.\#(10 + dice.roll(90))"}"#
      )
    default:
      _ = try office.invoice(
        "F-\(number)X", #"{"label": "Fret", "price": "\#(1 + dice.roll(99)).37", "vat": "10"}"#)
    }
  }
}

/// A seeded source of chance (SplitMix64): the same seed gives the same run.
private struct Dice {
  var state: UInt64

  mutating func roll(_ sides: UInt64) -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return (mixed ^ (mixed >> 31)) % sides
  }
}
