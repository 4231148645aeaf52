/// A colour as its three lights, each from 0 to 255.
package struct RGB: Hashable, Sendable {
  package let red: UInt8
  package let green: UInt8
  package let blue: UInt8

  package init(red: UInt8, green: UInt8, blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// The colour written `#rrggbb`; `nil` for anything else.
  package init?(hex: String) {
    guard hex.utf8.count == 7, hex.hasPrefix("#"), let value = UInt32(hex.dropFirst(), radix: 16) else {
      return nil
    }
    self.init(red: UInt8(value >> 16), green: UInt8(value >> 8 & 0xFF), blue: UInt8(value & 0xFF))
  }

  /// The colour a terminal of 256 shows for `index` unless its user chose otherwise.
  init(index: Int) {
    switch index {
    case ..<16: self = Self.basic[max(0, index)]
    case 232...:
      let grey = UInt8(8 + 10 * (min(index, 255) - 232))
      self.init(red: grey, green: grey, blue: grey)
    default:
      let cube = index - 16
      self.init(
        red: Self.levels[cube / 36], green: Self.levels[cube / 6 % 6], blue: Self.levels[cube % 6])
    }
  }

  /// Written `#rrggbb`.
  package var hex: String {
    "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  private static let levels: [UInt8] = [0, 95, 135, 175, 215, 255]

  private static let basic: [RGB] = [
    RGB(red: 0, green: 0, blue: 0), RGB(red: 205, green: 49, blue: 49), RGB(red: 13, green: 188, blue: 121),
    RGB(red: 229, green: 229, blue: 16), RGB(red: 59, green: 142, blue: 234),
    RGB(red: 188, green: 63, blue: 188),
    RGB(red: 17, green: 168, blue: 205), RGB(red: 229, green: 229, blue: 229),
    RGB(red: 102, green: 102, blue: 102),
    RGB(red: 241, green: 76, blue: 76), RGB(red: 35, green: 209, blue: 139),
    RGB(red: 245, green: 245, blue: 67),
    RGB(red: 102, green: 178, blue: 255), RGB(red: 214, green: 112, blue: 214),
    RGB(red: 41, green: 184, blue: 219),
    RGB(red: 255, green: 255, blue: 255),
  ]
}

/// How many colours a terminal shows.
package enum ColourLevel: Hashable, Sendable {
  /// None: only bold, underline and reverse.
  case mono
  case basic8
  case basic16
  case palette256
  /// All of them; for pictures and text captures.
  case rgb
}

/// A colour of a theme: exact for pictures, and what stands for it where there are 256 colours or 16.
package struct Colour: Hashable, Sendable {
  /// `nil` when only the terminal knows.
  package let rgb: RGB?
  private let index256: Int?
  private let index16: Int?

  init(rgb: RGB?, index256: Int, index16: Int) {
    self.rgb = rgb
    self.index256 = index256
    self.index16 = index16
  }

  private init() {
    rgb = nil
    index256 = nil
    index16 = nil
  }

  /// The colour the terminal already has, whatever it is: `défaut` in a theme.
  package static let standard = Colour()

  /// Whether it is one of the eight brighter of sixteen colours, which a terminal of eight shows with bold.
  var isBright: Bool { (index16 ?? 0) > 8 }

  /// Whether it is the dark grey of sixteen colours, which a terminal of eight does not have.
  var isDarkGrey: Bool { index16 == 8 }

  /// The number of this colour in a terminal's palette; `nil` for the terminal's own colour.
  func index(_ level: ColourLevel) -> Int? {
    switch level {
    case .mono: nil
    case .basic8: index16.map { $0 % 8 }
    case .basic16: index16
    case .palette256, .rgb: index256
    }
  }

  /// What a picture shows; `nil` for the terminal's own colour.
  var shown: RGB? { rgb ?? index256.map(RGB.init(index:)) }
}
