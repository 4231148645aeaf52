/// A horizontal bar for one figure among others.
package enum Bar {
  /// A bar of exactly `width` columns, blanks included, that `max` fills.
  ///
  /// Rounded half up to the finest part the signs can show; whatever is above zero shows at least that part.
  package static func text(value: Int64, max: Int64, width: Int, glyphs: Glyphs) -> String {
    guard width > 0 else { return "" }
    let parts = glyphs.bar.count
    let filled = filled(value, max, of: width * parts)
    var bar = String(repeating: glyphs.bar[parts - 1], count: filled / parts)
    if filled % parts > 0 { bar.append(glyphs.bar[filled % parts - 1]) }
    return bar + String(repeating: " ", count: width - (filled + parts - 1) / parts)
  }

  private static func filled(_ value: Int64, _ highest: Int64, of parts: Int) -> Int {
    guard value > 0, highest > 0 else { return 0 }
    let rounded = (2 * Int128(value) * Int128(parts) + Int128(highest)) / (2 * Int128(highest))
    return Int(min(Int128(parts), max(1, rounded)))
  }
}
