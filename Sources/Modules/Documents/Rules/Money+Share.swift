import Kernel

extension Money {
  /// The part of a line's amount that `quantity` of it carries, half away from zero to the cent; none of an empty line.
  package func share(of quantity: Quantity, in whole: Quantity) -> Money {
    guard whole != .zero else { return .zero }
    return share(Int128(quantity.tenThousandths), of: Int128(whole.tenThousandths))
  }
}
