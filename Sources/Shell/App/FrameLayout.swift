import Terminal

/// Where the parts of the frame stand: breadcrumb, menu on wide screens, body, message, keys.
enum FrameLayout {
  /// The smallest terminal Comptoir works in.
  static let smallest = Size(width: 60, height: 16)
  /// From this width on, the menu stands at the left.
  static let wide = 110
  static let menuWidth = 24

  static func isTooSmall(_ size: Size) -> Bool {
    size.width < smallest.width || size.height < smallest.height
  }

  static func menu(of size: Size) -> Rect? {
    size.width >= wide ? Rect(x: 0, y: 1, width: menuWidth, height: size.height - 3) : nil
  }

  static func body(of size: Size) -> Rect {
    let x = size.width >= wide ? menuWidth + 1 : 0
    return Rect(x: x, y: 1, width: size.width - x, height: size.height - 3)
  }
}
