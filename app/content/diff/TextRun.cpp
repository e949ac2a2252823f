// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/diff/TextRun.h"

#include "app/content/InlineText.h"
#include "app/content/diff/ShortestScript.h"

namespace bantin::content {

using namespace Qt::StringLiterals;

namespace {

using Kind = TextRun::Kind;

constexpr int longestScript = 1000;

/// A word, a sign or an object with the white space after it. Compared by `key`, so that white space and marks do not make
/// another word of it.
struct Token {
    QString key;
    Inlines pieces; ///< more than one where marks change inside a word
    bool isWord = false;
    bool isClosed = false; ///< white space followed
};

/// What stands between two characters of a number or a word belongs to it: "6,8", "20/11", "5–7".
bool continues(QStringView text, qsizetype i)
{
    const QChar one = text.at(i);
    if (one.isLetterOrNumber() || one.isMark() || one.isSurrogate())
        return true;
    return i > 0 && i + 1 < text.size() && text.at(i - 1).isDigit() && text.at(i + 1).isDigit() && !one.isSpace();
}

/// Gathers the tokens of a paragraph.
class Tokeniser
{
public:
    void take(const Text &run)
    {
        for (qsizetype i = 0; i < run.text.size(); ++i) {
            const QChar one = run.text.at(i);
            if (one.isSpace())
                close(one, run);
            else
                put(one, continues(run.text, i), run);
        }
    }
    void take(LineBreak mark) { tokens.append({u"\n"_s, {mark}, false, true}); }
    void take(const Note &note) { tokens.append({u'\uFFFC' + textOf(note.inlines), {note}, true, true}); }

    QList<Token> tokens;

private:
    void put(QChar one, bool isWord, const Text &run)
    {
        if (tokens.isEmpty() || tokens.constLast().isClosed || !isWord || !tokens.constLast().isWord)
            tokens.append({{}, {}, isWord, false});
        tokens.last().key += one;
        grow(one, run);
    }
    void close(QChar space, const Text &run)
    {
        if (tokens.isEmpty() || !std::holds_alternative<Text>(tokens.constLast().pieces.constLast()))
            tokens.append(Token());
        tokens.last().isClosed = true;
        grow(space, run);
    }
    void grow(QChar one, const Text &run)
    {
        Inlines &pieces = tokens.last().pieces;
        auto *last = pieces.isEmpty() ? nullptr : std::get_if<Text>(&pieces.last());
        if (last && last->marks == run.marks && last->href == run.href)
            last->text += one;
        else
            pieces.append(Text{one, run.marks, run.href});
    }
};

QList<Token> tokensOf(const Inlines &inlines)
{
    Tokeniser tokeniser;
    for (const Inline &piece : inlines)
        std::visit([&tokeniser](const auto &one) { tokeniser.take(one); }, piece);
    return tokeniser.tokens;
}

/// Without the white space at its end, where a text that goes on has some and one that ends has none.
Inlines core(const Token &token)
{
    return trimmed(token.pieces);
}

Kind kindOfShared(const Token &before, const Token &after)
{
    if (before.pieces == after.pieces)
        return Kind::Same;
    const bool onlyEnds = before.isClosed != after.isClosed && core(before) == core(after);
    return onlyEnds ? Kind::Same : Kind::Reformatted;
}

/// One step of the script with what it goes through.
struct Move {
    Kind kind = Kind::Same;
    Token before;
    Token after;
};

QList<Move> movesOf(const QList<Token> &a, const QList<Token> &b)
{
    const auto keys = [](const QList<Token> &tokens) {
        QStringList list;
        for (const Token &token : tokens)
            list.append(token.key);
        return list;
    };
    QList<Move> moves;
    auto old = a.cbegin();
    auto fresh = b.cbegin();
    for (const ScriptStep step : shortestScript<QString>(keys(a), keys(b), longestScript)) {
        Move move;
        if (step != ScriptStep::Added)
            move.before = *old++;
        if (step != ScriptStep::Removed)
            move.after = *fresh++;
        move.kind = step == ScriptStep::Added     ? Kind::Added
                    : step == ScriptStep::Removed ? Kind::Removed
                                                  : kindOfShared(move.before, move.after);
        moves.append(move);
    }
    return moves;
}

bool isEdit(const Move &move)
{
    return move.kind == Kind::Added || move.kind == Kind::Removed;
}

/// Where the cluster of edits that begins at `from` ends. A sign left standing between two edits helps nobody to read them.
qsizetype clusterEnd(const QList<Move> &moves, qsizetype from)
{
    constexpr qsizetype longestIsland = 2;
    qsizetype end = from;
    for (qsizetype i = from; i < moves.size() && i - end <= longestIsland; ++i) {
        if (isEdit(moves.at(i)))
            end = i + 1;
        else if (moves.at(i).after.isWord)
            break;
    }
    return end;
}

void add(QList<TextRun> &runs, Kind kind, const Inlines &before, const Inlines &after)
{
    if (before.isEmpty() && after.isEmpty())
        return;
    if (runs.isEmpty() || runs.constLast().kind != kind)
        runs.append({kind, {}, {}, 0});
    runs.last().before += before;
    runs.last().after += after;
}

void addCluster(QList<TextRun> &runs, const QList<Move> &cluster)
{
    Inlines removed;
    Inlines added;
    for (const Move &move : cluster) {
        removed += move.before.pieces;
        added += move.after.pieces;
    }
    add(runs, Kind::Removed, removed, {});
    add(runs, Kind::Added, {}, added);
}

} // namespace

QList<TextRun> diffText(const Inlines &before, const Inlines &after)
{
    if (before == after)
        return wholeText(Kind::Same, before);
    const QList<Move> moves = movesOf(tokensOf(before), tokensOf(after));
    QList<TextRun> runs;
    for (qsizetype i = 0; i < moves.size();) {
        const Move &move = moves.at(i);
        if (isEdit(move)) {
            const qsizetype end = clusterEnd(moves, i);
            addCluster(runs, moves.sliced(i, end - i));
            i = end;
        } else {
            add(runs, move.kind, move.before.pieces, move.after.pieces);
            ++i;
        }
    }
    for (TextRun &run : runs) {
        run.before = mergedRuns(run.before);
        run.after = mergedRuns(run.after);
    }
    return runs;
}

QList<TextRun> wholeText(TextRun::Kind kind, const Inlines &text)
{
    if (text.isEmpty())
        return {};
    return {{kind, kind == Kind::Added ? Inlines() : text, kind == Kind::Removed ? Inlines() : text, 0}};
}

Inlines mergedRuns(const Inlines &inlines)
{
    Inlines merged;
    for (const Inline &piece : inlines) {
        const auto *text = std::get_if<Text>(&piece);
        auto *last = merged.isEmpty() ? nullptr : std::get_if<Text>(&merged.last());
        if (text && last && last->marks == text->marks && last->href == text->href)
            last->text += text->text;
        else
            merged.append(piece);
    }
    return merged;
}

} // namespace bantin::content
