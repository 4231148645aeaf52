import Documents
import Kernel
import SalesFacts

extension Invoice {
  /// The lines and amounts of a credit note on this invoice, after those already made.
  ///
  /// The invoice is never credited for more than it is, line by line nor in all; the credit that ends a VAT
  /// rate takes exactly what is left of its base and tax, so that all of them sum to the invoice to the cent.
  /// Source: CGI art. 272-1 and 289 I 5 (an issued invoice is corrected by a credit note that names it).
  package func crediting(_ request: CreditRequest, after credited: Credited<VATBase>) throws(SalesRefusal)
    -> CreditContent
  {
    let remaining = amounts.gross - credited.gross
    guard remaining > .zero else { throw .nothingToCredit(number) }
    let credit =
      switch request {
      case .total where credited.gross == .zero: wholeCredit
      case .total where credited.byAmount == .zero:
        try credit(content.lines.uncredited(after: credited.quantities), after: credited)
      case .total: try credit(remaining, after: credited)
      case .lines(let lines): try credit(lines, after: credited)
      case .amount(let amount): try credit(amount, after: credited)
      }
    guard credit.amounts.gross <= remaining else { throw .overCredited(remaining: remaining) }
    guard credit.amounts.gross > .zero else { throw .nothingToDeposit }
    return credit
  }

  /// What of a credit of `amount` settles this invoice at once; the rest is the client's.
  package func allocation(of amount: Money) -> Money { max(.zero, min(amount, toPay - settled)) }

  /// The same lines and amounts; deposits it deducted can be deducted again.
  private var wholeCredit: CreditContent {
    let lines = content.lines.enumerated().map { index, line in line.credited(at: index + 1) }
    return CreditContent(lines: lines, discount: content.discount, amounts: amounts, deductions: deductions)
  }

  private func credit(_ wanted: [CreditedLine], after credited: Credited<VATBase>) throws(SalesRefusal)
    -> CreditContent
  {
    var after = credited.quantities
    var lines: [DocumentLine] = []
    for wish in wanted {
      let line = try creditedLine(wish, after: after)
      after[wish.line, default: .zero] += line.quantity
      lines.append(line)
    }
    guard !lines.isEmpty else { throw .noLines }
    let discount = content.discount.share(
      from: shown(of: credited.quantities), to: shown(of: after), of: amounts.shown.sum())
    let computed = DocumentAmounts(lines: lines, discount: discount)
    let bases = computed.bases.map { isClosed($0, by: after) ? credited.remainder(of: original($0)) : $0 }
    let fitted = DocumentAmounts(lines: lines, shown: computed.shown, bases: bases)
    let shown = discount == .none ? fitted.nets : fitted.shown
    return CreditContent(
      lines: lines, discount: discount,
      amounts: DocumentAmounts(shown: shown, nets: fitted.nets, bases: bases), deductions: [])
  }

  private func creditedLine(
    _ wish: CreditedLine, after: [Int: Quantity]
  ) throws(SalesRefusal) -> DocumentLine {
    do throws(CreditedLineFault) {
      let (line, quantity) = try content.lines.credited(wish, after: after)
      var credited = line.credited(at: wish.line)
      credited.quantity = quantity
      credited.goodsBack = wish.goodsBack ?? credited.goodsBack
      return credited
    } catch {
      throw SalesRefusal(error)
    }
  }

  private func credit(_ amount: Money, after credited: Credited<VATBase>) throws(SalesRefusal)
    -> CreditContent
  {
    guard amount > .zero else { throw .nothingToDeposit }
    let remainders = amounts.bases.map(credited.remainder(of:)).filter { $0.gross > .zero }
    let left = remainders.map(\.gross).sum()
    guard amount <= left else { throw .overCredited(remaining: min(left, amounts.gross - credited.gross)) }
    let bases = zip(remainders, amount.spread(over: remainders.map(\.gross))).map { remainder, part in
      part == remainder.gross ? remainder : VATBase(includedIn: part, like: remainder)
    }.filter { $0.gross != .zero }
    let lines = bases.map { base in
      DocumentLine(
        label: bases.count == 1 ? "Avoir sur \(number)" : "Avoir sur \(number) (TVA \(base.rate.french))",
        price: UnitPrice(base.gross), priceIncludesTax: true, rate: base.rate, category: base.category,
        nature: content.nature(of: base), goodsBack: false)
    }
    let nets = bases.map(\.net)
    return CreditContent(
      lines: lines, discount: .none, amounts: DocumentAmounts(shown: nets, nets: nets, bases: bases),
      deductions: [])
  }

  /// Whether every line taxed like `base` is wholly credited.
  private func isClosed(_ base: VATBase, by quantities: [Int: Quantity]) -> Bool {
    content.lines.indices.allSatisfy { index in
      !content.lines[index].isTaxed(like: base) || quantities[index + 1] == content.lines[index].quantity
    }
  }

  private func original(_ base: VATBase) -> VATBase {
    amounts.bases.first { $0.isOfRate(of: base) } ?? base
  }

  /// The printed HT that these quantities of the lines carry.
  private func shown(of quantities: [Int: Quantity]) -> Money {
    content.lines.shown(of: quantities, in: amounts.shown)
  }
}

extension SalesRefusal {
  fileprivate init(_ fault: CreditedLineFault) {
    self =
      switch fault {
      case .unknown(let line): .unknownLine(line)
      case .over(let line, let remaining): .overCreditedLine(line, remaining: remaining)
      }
  }
}

extension DocumentLine {
  /// The line as its credit note repeats it.
  func credited(at position: Int) -> DocumentLine {
    var line = self
    line.source = position
    line.goodsBack = kind == .item ? givesGoodsBack : nil
    return line
  }
}

extension [DocumentLine] {
  /// The printed HT that `quantities` of these lines carry, by position from 1, given that of the whole
  /// lines.
  func shown(of quantities: [Int: Quantity], in shown: [Money]) -> Money {
    indices.map { index in
      shown[index].share(of: quantities[index + 1] ?? .zero, in: self[index].quantity)
    }.sum()
  }
}

extension VATBase {
  /// The base and tax inside an amount with VAT, at the category and rate of another.
  init(includedIn gross: Money, like base: VATBase) {
    let net = base.rate.net(ofGross: gross)
    self.init(category: base.category, rate: base.rate, net: net, tax: gross - net)
  }
}
