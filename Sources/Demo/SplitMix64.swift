/// A source of chance that gives the same series for the same seed, on every machine and version.
///
/// Source: G. Steele, D. Lea, C. Flood, "Fast Splittable Pseudorandom Number Generators", 2014. The standard library's
/// own draws may change from one version to the next, hence those below.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number of the range, each as likely.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    let span = UInt64(range.upperBound - range.lowerBound) + 1
    return range.lowerBound + Int(next().multipliedFullWidth(by: span).high)
  }

  /// True so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { number(0...99) < percent }

  /// One of the choices, each as likely.
  ///
  /// - Precondition: there is one.
  mutating func pick<T>(_ choices: [T]) -> T { choices[number(0...(choices.count - 1))] }

  /// So many different choices, or all of them, in the order they have.
  mutating func sample<T>(_ count: Int, of choices: [T]) -> [T] {
    var wanted = min(count, choices.count)
    var left = choices.count
    return choices.filter { _ in
      defer { left -= 1 }
      guard number(1...left) <= wanted else { return false }
      wanted -= 1
      return true
    }
  }

  /// A whole number that is `hundredths` / 100 on average: 140 gives 1 or 2.
  mutating func count(hundredths: Int) -> Int { hundredths / 100 + (happens(hundredths % 100) ? 1 : 0) }
}
