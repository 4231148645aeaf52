import Desk
import Kernel
import Store
import Terminal

/// The choices that open as one types in a field, the best one lit.
struct PickerState: Hashable {
  private(set) var choices: [Choice] = []
  /// The row that offers to make what was typed, last of all.
  private(set) var offer: String?
  private(set) var index = 0
  /// Whether the code stands before the name; fixed choices have only their name.
  private var showsValues = true

  static let rows = 8

  /// What the text typed finds now.
  init(_ picker: Picker, typed: String, in reading: Reading) throws {
    choices = Array(try picker.matches(reading, typed).prefix(Self.rows))
    offer = picker.create == nil || typed.trimmed.isEmpty ? nil : typed.trimmed
  }

  /// A few fixed choices, those that begin with the text first.
  init(_ choices: [Choice]) {
    self.choices = choices
    showsValues = false
  }

  var isEmpty: Bool { choices.isEmpty && offer == nil }
  var selected: Choice? { choices.indices.contains(index) ? choices[index] : nil }
  var isOnOffer: Bool { offer != nil && index == choices.count }
  private var count: Int { choices.count + (offer == nil ? 0 : 1) }

  mutating func move(by delta: Int) { index = min(max(0, index + delta), max(0, count - 1)) }

  mutating func select(_ value: String) {
    if let found = choices.firstIndex(where: { $0.value == value }) { index = found }
  }

  /// Draws the list under its field, or above when there is no room below.
  func draw(in buffer: inout Buffer, under field: Rect, glyphs: Glyphs) {
    guard !isEmpty else { return }
    let widest = choices.map { TextWidth.width(of: line(of: $0)) }.max() ?? 0
    let offerText = offer.map { "Créer « \($0) »" } ?? ""
    let width = min(
      max(widest, TextWidth.width(of: offerText), field.width, 20) + 4, buffer.size.width - field.x)
    let height = count + 2
    let below = field.y + 1 + height <= buffer.size.height - 2
    let box = Rect(
      x: field.x, y: below ? field.y + 1 : max(0, field.y - height), width: width, height: height)
    buffer.fill(box, role: .field)
    buffer.box(box, role: .frame, frame: glyphs.frame)
    for (row, choice) in choices.enumerated() { write(line(of: choice), at: row, box, in: &buffer, glyphs) }
    if offer != nil { write(offerText, at: choices.count, box, in: &buffer, glyphs) }
  }

  private func write(_ text: String, at row: Int, _ box: Rect, in buffer: inout Buffer, _ glyphs: Glyphs) {
    let role: Role = row == index ? .selection : .field
    let line = Rect(x: box.x + 1, y: box.y + 1 + row, width: box.width - 2, height: 1)
    buffer.fill(line, role: role)
    if row == index { buffer.write(String(glyphs.selected), x: line.x, y: line.y, role: role) }
    buffer.write(text, x: line.x + 1, y: line.y, role: role, width: line.width - 1)
  }

  private func line(of choice: Choice) -> String {
    let value =
      !showsValues || choice.value == choice.title
      ? "" : TextWidth.padRight(choice.value, to: max(6, choice.value.count)) + " "
    return value + choice.title + (choice.detail.isEmpty ? "" : "  \(choice.detail)")
  }
}
