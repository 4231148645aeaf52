import Desk
import Foundation
import Kernel
import Lists
import Store
import Terminal

extension App {
  // MARK: As of a day

  /// `@`: the screen as it stood on a day.
  mutating func openAsOf() {
    switch stack.last {
    case .list, .board: break
    default: return say(Message("Cet écran n'a pas de passé à montrer."))
    }
    show(.prompt(PromptState(label: "Au (date ; vide : aujourd'hui)", entry: TextEntry()) { .lookAsOf($0) }))
  }

  private mutating func look(asOf text: String) throws {
    let day = text.trimmed.isEmpty ? nil : try Day.typed(text, today: session.today)
    switch stack.last {
    case .list(var state):
      state.query.asOf = day
      try state.reload(in: around)
      replaceTop(.list(state))
    case .board(var state):
      try state.look(asOf: day, in: around)
      replaceTop(.board(state))
    default: break
    }
    say(
      Message(
        day.map { "Situation au \($0.french). @ puis Entrée : revenir à aujourd'hui." }
          ?? "Situation du jour."))
  }

  // MARK: Themes

  mutating func openThemes() {
    let names = Theme.shippedNames.joined(separator: ", ")
    show(
      .prompt(
        PromptState(label: "Thème (\(names))", entry: TextEntry(theme.name), former: theme) { .useTheme($0) })
    )
  }

  /// A theme named whole is shown at once, while it is typed.
  mutating func previewTheme(_ prompt: PromptState) {
    guard case .useTheme? = try? prompt.take(""),
      let theme = try? Theme.named(prompt.entry.text.trimmed, folder: themeFolder)
    else { return }
    self.theme = theme
  }

  private mutating func use(theme name: String) throws {
    do { theme = try Theme.named(name.trimmed, folder: themeFolder) } catch {
      return say(Message("\(error)", .error))
    }
    try session.store.remember(theme.name, as: "thème", for: session.login)
    say(Message("Thème \(theme.name), gardé pour vous.", .success))
  }

  // MARK: Files

  mutating func askExport() throws {
    guard case .list(let state) = stack.last else { return say(Message("Seule une liste s'exporte.")) }
    let name = "\(folder)/\(state.screen.id)-\(session.today.iso).csv"
    show(.prompt(PromptState(label: "Exporter vers", entry: TextEntry(name)) { .export($0) }))
  }

  private mutating func exportList(to path: String) throws {
    guard case .list(let state) = stack.last else { return }
    var text = ""
    let count = try session.read { reading in
      try export(state.query, state.marks, reading) { text += $0 }
    }
    try write(text, to: path)
    say(Message("\(count) lignes exportées dans \(path).", .success))
  }

  mutating func askPrint() throws {
    guard case .page(let state) = stack.last else {
      return say(Message("Ouvrez d'abord le document : p imprime la page."))
    }
    let name = "\(folder)/\(state.title.replacing(" ", with: "-")).txt"
    show(
      .prompt(
        PromptState(label: "Imprimer dans un fichier (lp : sur l'imprimante)", entry: TextEntry(name)) {
          .savePage($0)
        }))
  }

  private mutating func savePage(to path: String) throws {
    guard case .page(let state) = stack.last else { return }
    if path.trimmed == "lp" {
      try Printer.send(state.text)
      return say(Message("Envoyé à l'imprimante.", .success))
    }
    try write(state.text + "\n", to: path)
    say(Message("Écrit dans \(path).", .success))
  }

  private func write(_ text: String, to path: String) throws {
    let target = NSString(string: path.trimmed).expandingTildeInPath
    guard !isConfined || URL(fileURLWithPath: target).standardized.deletingLastPathComponent().path == folder
    else {
      throw FileRefusal.confined(folder)
    }
    if isConfined {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    guard !FileManager.default.fileExists(atPath: target) else { throw FileRefusal.exists(target) }
    do {
      try text.write(toFile: target, atomically: true, encoding: .utf8)
      // Pay and clients' names are for whoever asked.
      try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: target)
    } catch {
      throw FileRefusal.notWritten(target)
    }
  }

  mutating func take(_ answer: PromptState.PromptAnswer) throws {
    switch answer {
    case .lookAsOf(let text): try look(asOf: text)
    case .useTheme(let name): try use(theme: name)
    case .savePage(let path): try savePage(to: path)
    case .export(let path): try exportList(to: path)
    }
  }
}

/// Why a file could not be written.
enum FileRefusal: Refusal, Equatable {
  case exists(String)
  case notWritten(String)
  case noPrinter
  case confined(String)

  var code: String {
    switch self {
    case .exists: "file-exists"
    case .notWritten: "file-not-written"
    case .noPrinter: "no-printer"
    case .confined: "confined-folder"
    }
  }

  var message: String {
    switch self {
    case .exists(let path): "Le fichier \(path) existe déjà."
    case .notWritten(let path): "Le fichier \(path) ne peut pas être écrit."
    case .noPrinter: "Aucune imprimante n'a pris le document."
    case .confined(let folder): "Vos fichiers vont dans le dossier \(folder) seulement."
    }
  }

  var remedy: String {
    switch self {
    case .exists: "Choisissez un autre nom."
    case .notWritten: "Vérifiez le dossier et vos droits."
    case .confined: "Donnez seulement un nom de fichier dans ce dossier."
    case .noPrinter: "Vérifiez la commande lp, ou imprimez dans un fichier."
    }
  }
}

/// The system's printer, by `lp`.
enum Printer {
  static func send(_ text: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/lp")
    let input = Pipe()
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    do { try process.run() } catch { throw FileRefusal.noPrinter }
    try input.fileHandleForWriting.write(contentsOf: Data(text.utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw FileRefusal.noPrinter }
  }
}
