/// A line of figures as one small drawing, a column each: `▂▃▃▅▂▆▇█`.
package enum Sparkline {
  /// The last `width` of `values`, on a scale that starts from zero; what is under zero is drawn as zero.
  package static func text(_ values: [Int64], glyphs: Glyphs, width: Int) -> String {
    let shown = values.suffix(max(0, width))
    let highest = max(0, shown.max() ?? 0)
    return String(shown.map { glyphs.sparkline[level($0, highest, of: glyphs.sparkline.count)] })
  }

  /// The level of `value` among `levels`, rounded half up.
  private static func level(_ value: Int64, _ highest: Int64, of levels: Int) -> Int {
    guard value > 0 else { return 0 }
    let top = Int128(levels - 1)
    return Int((2 * Int128(value) * top + Int128(highest)) / (2 * Int128(highest)))
  }
}
