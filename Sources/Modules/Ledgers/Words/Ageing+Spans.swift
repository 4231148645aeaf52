import Kernel

extension Ageing {
  /// What is owed by how late it is, as people call each span; none when nothing is.
  package var spans: [(label: String, amount: Money)] {
    guard owed != .zero else { return [] }
    return [
      ("Non échu", notDue), ("1-30 jours", upTo30), ("31-60 jours", upTo60), ("61-90 jours", upTo90),
      ("> 90 jours", beyond90),
    ]
  }
}
