// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/content/checks/CheckContext.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

namespace bantin::content::checks {

using namespace Qt::StringLiterals;

namespace {

using Place = TextPiece::Place;

/// Stamps stand at the head of a document; further down a line "Tối mật" is a point of a list of degrees.
constexpr qsizetype headPieces = 16;

struct Stamp {
    QString degree; ///< "Tuyệt mật", "Tối mật", "Mật"
    qsizetype position = 0;
    qsizetype length = 0;
    bool isBare = false; ///< nothing else stands on its line
};

QString degreeOf(const QString &written)
{
    const QString letters = written.simplified().remove(u' ').toUpper();
    if (letters.startsWith(u"TUYỆT"_s))
        return u"Tuyệt mật"_s;
    return letters.startsWith(u"TỐI"_s) ? u"Tối mật"_s : u"Mật"_s;
}

/// "MẬT", "T Ố I  M Ậ T", "Độ mật: Mật", with the marks of urgency that stand beside it; the whole line.
const QRegularExpression &capitalLine()
{
    static const QRegularExpression expression(
        u"^[\\W_]*(?:(?:(?i:độ mật|dấu mật|dấu chỉ độ mật|mức độ mật))\\s*:?\\s*)?"
        u"(TUYỆT\\s+MẬT|T\\s?U\\s?Y\\s?Ệ\\s?T\\s+M\\s?Ậ\\s?T|TỐI\\s+MẬT|T\\s?Ố\\s?I\\s+M\\s?Ậ\\s?T|M\\s?Ậ\\s?T)"
        u"(?:[\\s\\-–/,.;:|]+(?:HỎA TỐC(?: HẸN GIỜ)?|HOẢ TỐC|THƯỢNG KHẨN|KHẨN|(?i:bản số)\\W*\\w*))*[\\W_]*$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

const QRegularExpression &labelledLine()
{
    static const QRegularExpression expression(
        u"^[\\W_]*(?:độ mật|dấu mật|dấu chỉ độ mật|mức độ mật)\\s*:\\s*(tuyệt mật|tối mật|mật)[\\W_]*$"_s,
        QRegularExpression::UseUnicodePropertiesOption | QRegularExpression::CaseInsensitiveOption);
    return expression;
}

const QRegularExpression &smallLine()
{
    static const QRegularExpression expression(u"^[\\W_]*(tuyệt mật|tối mật)[\\W_]*$"_s,
                                               QRegularExpression::UseUnicodePropertiesOption
                                                   | QRegularExpression::CaseInsensitiveOption);
    return expression;
}

/// "Báo cáo (MẬT)", "[TỐI MẬT] Kế hoạch": in brackets and capitals it is a stamp wherever it stands.
const QRegularExpression &bracketed()
{
    static const QRegularExpression expression(u"[\\[(（]\\s*(?:ĐỘ\\s+)?(TUYỆT\\s+MẬT|TỐI\\s+MẬT|MẬT)\\s*[\\])）]"_s);
    return expression;
}

bool mayBeAStampAlone(const TextPiece &piece, qsizetype index)
{
    switch (piece.place) {
    case Place::Field:
    case Place::Paragraph:
    case Place::Cell:
    case Place::Alternative:
    case Place::Label:
        return true;
    case Place::Heading:
        return index < headPieces;
    case Place::ListItem:
    case Place::Quotation:
    case Place::Note:
    case Place::Caption:
    case Place::Source:
        break;
    }
    return false;
}

QList<Stamp> stampsIn(const TextPiece &piece, qsizetype index)
{
    QList<Stamp> stamps;
    qsizetype start = 0;
    for (const QString &line : piece.text.split(u'\n')) {
        if (mayBeAStampAlone(piece, index)) {
            for (const QRegularExpression *form : {&capitalLine(), &labelledLine(), &smallLine()}) {
                if (form == &smallLine() && index >= headPieces)
                    break;
                const auto match = form->match(line);
                if (match.hasMatch()) {
                    stamps.append(
                        {degreeOf(match.captured(1)), start + match.capturedStart(1), match.capturedLength(1), true});
                    break;
                }
            }
        }
        start += line.size() + 1;
    }
    for (auto match = bracketed().globalMatch(piece.text); stamps.isEmpty() && match.hasNext();) {
        const auto found = match.next();
        stamps.append({degreeOf(found.captured(1)), found.capturedStart(1), found.capturedLength(1)});
    }
    return stamps;
}

/// "3" of "3.2.0.0".
QString tableOf(const TextPiece &piece)
{
    return piece.place == Place::Cell ? piece.block.section(u'.', 0, -4) : QString();
}

/// Tables that list two or all of the degrees tell about them.
QSet<QString> tablesOfDegrees(const QList<TextPiece> &pieces)
{
    QHash<QString, QSet<QString>> degrees;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        if (const QString table = tableOf(pieces.at(i)); !table.isEmpty()) {
            for (const Stamp &stamp : stampsIn(pieces.at(i), i))
                degrees[table].insert(stamp.degree);
        }
    }
    QSet<QString> tables;
    for (auto table = degrees.cbegin(); table != degrees.cend(); ++table) {
        if (table->size() > 1)
            tables.insert(table.key());
    }
    return tables;
}

} // namespace

QList<CheckPlace> secrecyStamps(const CheckContext &context)
{
    const QSet<QString> explained = tablesOfDegrees(context.pieces);
    QList<CheckPlace> places;
    for (qsizetype i = 0; i < context.pieces.size(); ++i) {
        const TextPiece &piece = context.pieces.at(i);
        if (explained.contains(tableOf(piece)))
            continue;
        for (const Stamp &stamp : stampsIn(piece, i))
            places.append({piece.field, piece.block, stamp.position, stamp.length, {stamp.degree}});
    }
    return places;
}

} // namespace bantin::content::checks
