import Desk
import Store
import Terminal

/// The menu of the modules, as the company's plan and the viewer's rights leave it.
struct MenuState {
  struct Line: Hashable {
    let title: String
    /// `nil` for a module's heading.
    let route: Route?
    let digit: Int?
  }

  let lines: [Line]
  private(set) var index: Int

  init(_ menu: [MenuModule], company: CompanyBadge, viewer: Viewer) {
    lines = Self.lines(menu, company: company, viewer: viewer)
    index = lines.firstIndex { $0.route != nil } ?? 0
  }

  static func lines(_ menu: [MenuModule], company: CompanyBadge, viewer: Viewer) -> [Line] {
    var lines: [Line] = []
    for module in menu where module.isOpen(to: company) {
      let entries = module.entries.filter { viewer.may($0.permission) && $0.isOpen(to: company) }
      guard !entries.isEmpty else { continue }
      lines.append(Line(title: module.title, route: nil, digit: module.digit))
      lines += entries.map { Line(title: $0.title, route: $0.route, digit: nil) }
    }
    return lines
  }

  enum Outcome {
    case stay, close, quit
    case go(Route)
  }

  mutating func handle(_ key: Key) -> Outcome {
    switch key {
    case .down, .tab, .character("j"): move(by: 1)
    case .up, .backTab, .character("k"): move(by: -1)
    case .pageDown, .right: moveModule(by: 1)
    case .pageUp, .left: moveModule(by: -1)
    case .enter: return lines[index].route.map(Outcome.go) ?? .stay
    case .character("q"): return .quit
    case .character(let digit) where digit.isWholeNumber:
      return route(ofModule: digit.wholeNumberValue ?? 0).map(Outcome.go) ?? .stay
    default: return .close
    }
    return .stay
  }

  /// The first entry of the module that `Alt-digit` opens.
  func route(ofModule digit: Int) -> Route? {
    guard let heading = lines.firstIndex(where: { $0.digit == digit }) else { return nil }
    return lines.dropFirst(heading + 1).first?.route
  }

  private mutating func move(by delta: Int) {
    var next = index + delta
    while lines.indices.contains(next), lines[next].route == nil { next += delta }
    if lines.indices.contains(next) { index = next }
  }

  private mutating func moveModule(by delta: Int) {
    let headings = lines.indices.filter { lines[$0].route == nil }
    guard let current = headings.lastIndex(where: { $0 < index }) else { return }
    let next = min(max(0, current + delta), headings.count - 1)
    index = headings[next] + 1
  }

  /// The menu as a column at the left of wide screens, the current screen lit.
  static func draw(
    _ lines: [Line], lit: Route?, cursor: Int?, in buffer: inout Buffer, _ area: Rect, glyphs: Glyphs
  ) {
    let focus = cursor ?? lines.firstIndex { $0.route != nil && $0.route == lit } ?? 0
    let top = max(0, min(focus - area.height / 2, lines.count - area.height))
    for (row, line) in lines.dropFirst(top).prefix(area.height).enumerated() {
      let isFocused = cursor.map { $0 == top + row } ?? false
      let isLit = cursor == nil && line.route != nil && line.route == lit
      let role: Role = isFocused ? .selection : line.route == nil ? .title : isLit ? .mark : .text
      let place = Rect(x: area.x, y: area.y + row, width: area.width, height: 1)
      if isFocused { buffer.fill(place, role: .selection) }
      let mark = isLit || isFocused ? "\(glyphs.selected) " : "  "
      let isHeading = line.route == nil
      let lead = isHeading ? line.digit.map { "\($0) " } ?? "  " : mark
      buffer.write(
        lead + line.title, x: place.x + (isHeading ? 1 : 2), y: place.y, role: role, width: place.width - 3)
      if isFocused { buffer.cursor = Point(x: place.x, y: place.y) }
    }
  }
}

extension MenuModule {
  /// Whether the company's plan has it and it is not switched off.
  func isOpen(to company: CompanyBadge) -> Bool {
    plan <= company.plan && module.map { company.activeModules.contains($0) } ?? true
  }
}

extension MenuEntry {
  /// Whether the company has the module it needs, if it needs one.
  fileprivate func isOpen(to company: CompanyBadge) -> Bool {
    module.map { company.activeModules.contains($0) } ?? true
  }
}
