import Kernel
import TestSupport
import Testing

@testable import Inventory

/// The rule of cost alone, by literals.
struct ValuationTests {
  private func taken(
    _ moves: [(quantity: String, cost: String?)], usual: UnitPrice? = nil
  ) -> (state: StockState, effects: [String]) {
    var state = StockState.empty
    let effects = moves.map { move in
      let effect = state.take(units(move.quantity), cost: move.cost.map(euros), usual: usual)
      return effect.difference == .zero ? "\(effect.value)" : "\(effect.value) (\(effect.difference))"
    }
    return (state, effects)
  }

  private func shown(_ state: StockState) -> String {
    "\(state.quantity) for \(state.value), one at \(state.lastCost.map(String.init(describing:)) ?? "?")"
  }

  @Test func `ten at 5 then ten at 7 make an average of 6`() {
    let (state, effects) = taken([("10", "50.00"), ("10", "70.00"), ("-15", nil)])
    #expect(effects == ["50.00", "70.00", "-90.00"])
    #expect(shown(state) == "5 for 30.00, one at 6")
  }

  @Test func `a hundred at 10 then fifty at 13 make an average of 11`() {
    let (state, effects) = taken([("100", "1000.00"), ("50", "650.00"), ("-60", nil)])
    #expect(effects == ["1000.00", "650.00", "-660.00"])
    #expect(shown(state) == "90 for 990.00, one at 11")
  }

  @Test func `the exit that takes the last takes all the value left`() {
    // 10.00 / 3 = 3.33; the last one takes what rounding left.
    let (state, effects) = taken([("3", "10.00"), ("-1", nil), ("-1", nil), ("-1", nil)])
    #expect(effects == ["10.00", "-3.33", "-3.34", "-3.33"])
    #expect(shown(state) == "0 for 0.00, one at 3.33")
  }

  @Test func `below zero goods go out at the last average and the entry books the difference`() {
    // 5 for 30.00; 8 out: 30.00, then 3 at 6.00. The entry of 10 at 7.00 covers 3 at 7.00: 3.00 more.
    let (state, effects) = taken([("5", "30.00"), ("-8", nil), ("10", "70.00")])
    #expect(effects == ["30.00", "-48.00", "70.00 (-3.00)"])
    #expect(shown(state) == "7 for 49.00, one at 7")
  }

  @Test func `an entry that covers part of what lacks leaves the rest at its cost`() {
    let (state, effects) = taken([("5", "30.00"), ("-8", nil), ("2", "14.00")])
    #expect(effects == ["30.00", "-48.00", "14.00 (-2.00)"])
    #expect(shown(state) == "-1 for -6.00, one at 6")
  }

  @Test func `an entry that covers exactly what lacks leaves nothing`() {
    let (state, effects) = taken([("5", "30.00"), ("-8", nil), ("3", "21.00")])
    #expect(effects == ["30.00", "-48.00", "21.00 (-3.00)"])
    #expect(shown(state) == "0 for 0.00, one at 6")
  }

  @Test func `goods never bought go out at the purchase price, else at nothing`() {
    #expect(taken([("-4", nil)], usual: price("2.50")).effects == ["-10.00"])
    #expect(taken([("-4", nil)]).effects == ["0.00"])
    #expect(shown(taken([("-4", nil), ("4", "12.00")]).state) == "0 for 0.00, one at ?")
  }

  @Test func `an entry at nobody's price comes in at the average`() {
    #expect(taken([("10", "55.00"), ("4", nil)]).effects == ["55.00", "22.00"])
    #expect(taken([("10", "55.00"), ("-10", nil), ("4", nil)]).effects == ["55.00", "-55.00", "22.00"])
    #expect(taken([("4", nil)], usual: price("3.00")).effects == ["12.00"])
  }

  @Test func `a cost alone raises or lowers the value of what is there`() {
    let (state, effects) = taken([("8", "40.00"), ("0", "8.00"), ("0", "-4.00")])
    #expect(effects == ["40.00", "8.00", "-4.00"])
    #expect(shown(state) == "8 for 44.00, one at 5.5")
  }

  @Test func `a cost alone is all difference where nothing is there, and never makes a value negative`() {
    #expect(taken([("0", "8.00")]).effects == ["8.00 (-8.00)"])
    #expect(taken([("-2", nil), ("0", "8.00")]).effects == ["0.00", "8.00 (-8.00)"])
    #expect(taken([("2", "10.00"), ("0", "-15.00")]).effects == ["10.00", "-15.00 (5.00)"])
  }

  @Test func `goods that come back take their share of the exit, the last one the rest`() {
    let sale = { (back: String, cost: String) in
      ReturnedGoods(
        out: units("3"), cost: euros("10.00"), back: units(back), backCost: euros(cost))
    }
    #expect(sale("0", "0.00").cost(of: units("1")) == euros("3.33"))
    #expect(sale("1", "3.33").cost(of: units("1")) == euros("3.34"))
    #expect(sale("2", "6.67").cost(of: units("1")) == euros("3.33"))
    #expect(ReturnedGoods(out: .zero, cost: .zero, back: .zero, backCost: .zero).cost(of: .one) == nil)
  }
}
