/// The arithmetic of a typed number: `+ - * /` between numbers, without parentheses.
struct NumberExpression {
  enum Token: Hashable {
    case number(NumberLiteral)
    case operation(Character)
  }

  private(set) var tokens: ArraySlice<Token>
  /// The whole text, for the error sentences.
  let text: String
  private(set) var literals: [NumberLiteral] = []

  init(tokens: ArraySlice<Token>, text: String) {
    self.tokens = tokens
    self.text = text
  }

  static func tokens(of text: Substring) throws(TypedNumberError) -> [Token] {
    var tokens: [Token] = []
    var number = ""
    for character in text {
      if character.isASCII, "0123456789.,".contains(character) {
        number.append(character)
        continue
      }
      guard "+-*/".contains(character) else { throw .unexpected(character) }
      if !number.isEmpty { tokens.append(.number(try NumberLiteral(number))) }
      number = ""
      tokens.append(.operation(character))
    }
    if !number.isEmpty { tokens.append(.number(try NumberLiteral(number))) }
    return tokens
  }

  /// The value of the whole: terms added and subtracted from left to right.
  mutating func value() throws(TypedNumberError) -> ExactFraction {
    var sum = try term()
    while let operation = takeOperation(among: "+-") {
      let next = try term()
      guard let added = operation == "-" ? next.negated : next, let total = sum.plus(added) else {
        throw .tooLarge(maximum: nil)
      }
      sum = total
    }
    guard tokens.isEmpty else { throw .incomplete(text) }
    return sum
  }

  private mutating func term() throws(TypedNumberError) -> ExactFraction {
    var product = try factor()
    while let operation = takeOperation(among: "*/") {
      let next = try factor()
      if operation == "/", next.numerator == 0 { throw .divisionByZero }
      guard let multiplier = operation == "/" ? next.inverted : next, let result = product.times(multiplier)
      else {
        throw .tooLarge(maximum: nil)
      }
      product = result
    }
    return product
  }

  /// A number, with one sign or none before it.
  private mutating func factor() throws(TypedNumberError) -> ExactFraction {
    let sign = takeOperation(among: "+-")
    guard case .number(let literal)? = tokens.popFirst() else { throw .incomplete(text) }
    literals.append(literal)
    guard let value = sign == "-" ? literal.value.negated : literal.value else {
      throw .tooLarge(maximum: nil)
    }
    return value
  }

  private mutating func takeOperation(among operations: String) -> Character? {
    guard case .operation(let operation)? = tokens.first, operations.contains(operation) else { return nil }
    tokens.removeFirst()
    return operation
  }
}
