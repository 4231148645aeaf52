import Foundation
import Testing

@testable import Terminal

@Suite struct ThemeTests {
  @Test func `there are at most thirty roles, all different`() {
    #expect(Role.all.count == 30)
    #expect(Set(Role.all).count == 30)
  }

  @Test func `a role's parent is what stands before its dot`() {
    #expect(Role.barKey.parent == .bar)
    #expect(Role.text.parent == nil)
  }

  @Test(arguments: Theme.shippedNames)
  func `a shipped theme loads under its own name`(name: String) throws {
    let theme = try Theme.named(name)
    #expect(theme.name == name)
  }

  @Test(arguments: Theme.shippedNames)
  func `a text is readable wherever its two colours are known`(name: String) throws {
    let theme = try Theme.named(name)
    for role in Role.all {
      let style = theme.style(for: role)
      guard let ink = style.foreground.rgb, let paper = style.background.rgb else { continue }
      #expect(ink.contrast(with: paper) >= 4.5, "\(role.rawValue)")
    }
  }

  @Test(arguments: Theme.shippedNames)
  func `the stand-in of a colour among 256 is that colour`(name: String) throws {
    let theme = try Theme.named(name)
    for role in Role.all {
      let style = theme.style(for: role)
      for colour in [style.foreground, style.background] {
        guard let rgb = colour.rgb, let index = colour.index(.palette256) else { continue }
        #expect(RGB(index: index) == rgb, "\(role.rawValue)")
      }
    }
  }

  @Test(arguments: Theme.shippedNames, [ColourLevel.basic8, .basic16, .palette256])
  func `no text has the colour of what is behind it`(name: String, level: ColourLevel) throws {
    let theme = try Theme.named(name)
    for role in Role.all {
      let style = theme.style(for: role)
      let (ink, paper) = style.indices(level)
      #expect(ink == nil || ink != paper, "\(role.rawValue)")
    }
  }

  @Test(arguments: Theme.shippedNames)
  func `the selected row differs by reverse or by both colours`(name: String) throws {
    let theme = try Theme.named(name)
    let plain = theme.style(for: .text)
    let selected = theme.style(for: .selection)
    let differsByBoth =
      selected.foreground != plain.foreground && selected.background != plain.background
    #expect(selected.isReversed || differsByBoth)
  }

  @Test func `without colours the roles that must be seen still differ from plain text`() throws {
    let theme = try Theme.named("mono")
    for role in [Role.selection, .bar, .field, .focusedField, .wrongField, .errorMessage, .danger, .header] {
      #expect(theme.style(for: role) != theme.style(for: .text), "\(role.rawValue)")
    }
    for role in Role.all {
      #expect(theme.style(for: role).foreground == .standard, "\(role.rawValue)")
      #expect(theme.style(for: role).background == .standard, "\(role.rawValue)")
    }
  }

  @Test func `the ascii theme draws with nothing else`() throws {
    #expect(try Theme.named("ascii").glyphs.isASCII)
    #expect(try Theme.named("sombre").glyphs.isASCII == false)
  }

  @Test func `an attribute comes from the role, its parent, the inherited theme, then plain text`() throws {
    let theme = try Theme.load(
      yaml: """
        nom: essai
        hérite: sombre
        palette:
          pourpre: { rgb: "#5f005f", 256: 53, 16: 5 }
        rôles:
          barre: { fond: pourpre }
          barre.touche: { gras: non }
        """, file: "essai.yaml")
    let key = theme.style(for: .barKey)
    #expect(key.background.rgb == RGB(hex: "#5f005f"))
    #expect(key.foreground.rgb == RGB(hex: "#ffd75f"))
    #expect(key.isBold == false)
    #expect(theme.style(for: .total).background.rgb == RGB(hex: "#1c1c1c"))
    #expect(theme.glyphs == .unicode)
  }

  @Test func `a role nobody knows looks like its parent`() throws {
    let theme = try Theme.named("sombre")
    #expect(theme.style(for: Role(rawValue: "barre.inconnue")) == theme.style(for: .bar))
    #expect(theme.style(for: Role(rawValue: "inconnu")) == theme.style(for: .text))
  }

  @Test(arguments: [
    ("nom: x\nrôles:\n  barre: { texte: blu }", "x.yaml, ligne 3, rôle « barre » : couleur inconnue « blu »"),
    ("nom: x\nrôles:\n  bare: { gras: oui }", "x.yaml, ligne 3, rôle « bare » : ce rôle n'existe pas"),
    ("nom: x\nrôles:\n  barre: { gras: yes }", "x.yaml, ligne 3, rôle « barre » : on attend oui ou non"),
    (
      "nom: x\nrôles:\n  barre: { gros: oui }",
      "x.yaml, ligne 3, rôle « barre » : « gros » est inconnu ; "
        + "un rôle dit texte, fond, gras, inverse et souligné"
    ),
    (
      "nom: x\nrôles:\n  barre: oui",
      "x.yaml, ligne 3, rôle « barre » : on attend des couples « clé: valeur »"
    ),
    (
      "nom: x\nrôles:\n  texte: { gras: oui }",
      "x.yaml, rôle « titre » : aucun style ; écrivez-le, ou héritez d'un thème qui l'a"
    ),
    ("nom: x\nhérite: y", "x.yaml, ligne 2 : « y » n'est pas un thème dont on peut hériter"),
    (
      "nom: x\npalette:\n  a: { rgb: \"#12\", 256: 1, 16: 1 }",
      "x.yaml, ligne 3 : une couleur s'écrit \"#rrggbb\""
    ),
    ("nom: x\npalette:\n  a: { 256: 256, 16: 1 }", "x.yaml, ligne 3 : on attend un nombre de 0 à 255"),
    ("nom: x\npalette:\n  a: { 256: 1 }", "x.yaml, ligne 3 : une couleur dit 256 et 16"),
    ("nom: x\nsignes:\n  cadre: \"+-\"", "x.yaml, ligne 3 : un cadre a onze signes : ┌─┐│└┘├┤┬┴┼"),
    ("nom: x\nsignes:\n  fil: 漢", "x.yaml, ligne 3 : chaque signe tient une colonne"),
    ("hérite: sombre", "x.yaml : il manque « nom »"),
    ("", "x.yaml : le fichier est vide"),
    ("nom: x\nrôles: {", "x.yaml, ligne 3 : le fichier n'est pas du YAML correct"),
    (
      "nom: x\ncouleurs: {}",
      "x.yaml, ligne 2 : « couleurs » est inconnu ; un thème dit nom, hérite, palette, rôles, signes"
    ),
  ])
  func `an error names the file, the line and the role`(yaml: String, message: String) {
    let error = #expect(throws: ThemeError.self) { try Theme.load(yaml: yaml, file: "x.yaml") }
    #expect(error?.description == message)
  }

  @Test(arguments: ["inconnu", "", "../sombre", "a/b"])
  func `a theme nobody has is an error that lists the themes`(name: String) {
    let error = #expect(throws: ThemeError.self) { try Theme.named(name) }
    #expect(
      error?.reason
        == "thème inconnu ; les thèmes sont : terminal, sombre, clair, vert, contraste, deutan, mono, ascii")
  }

  @Test func `a user's themes live in the configuration folder`() {
    #expect(Theme.userFolder(environment: ["XDG_CONFIG_HOME": "/c", "HOME": "/h"]) == "/c/comptoir/themes")
    #expect(Theme.userFolder(environment: ["HOME": "/h"]) == "/h/.config/comptoir/themes")
    #expect(Theme.userFolder(environment: [:]) == nil)
  }
}

extension RGB {
  /// The contrast of two colours, from 1 to 21 (WCAG 2.1, « contrast ratio »).
  fileprivate func contrast(with other: RGB) -> Double {
    let lights = [luminance, other.luminance].sorted()
    return (lights[1] + 0.05) / (lights[0] + 0.05)
  }

  private var luminance: Double {
    let linear = [red, green, blue].map { channel in
      let share = Double(channel) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }

}
