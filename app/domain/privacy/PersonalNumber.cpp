// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/PersonalNumber.h"

#include "app/domain/privacy/ColumnHeadings.h"
#include "app/domain/privacy/NumberWords.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace bantin {

using namespace Qt::StringLiterals;
using words::firstOf;
using words::has;
using words::lastOf;

namespace {

using Kind = PersonalDatum::Kind;

constexpr qsizetype wordsBefore = 48; ///< characters in which the words that explain a number stand
constexpr qsizetype lineBefore = 160;
constexpr qsizetype lineAfter = 90;
constexpr qsizetype nameBehind = 24; ///< characters in which whose number it was may be told
constexpr qsizetype fewestDigits = 6;
constexpr qsizetype mostDigits = 19;

/// What may stand between the groups of a number: spaces of any width, dots, dashes, and what copying leaves behind.
const QString separator = u"[ .\\-–·\\x{00A0}\\x{2009}\\x{202F}\\x{2011}\\x{200B}-\\x{200D}\\x{2060}]"_s;

/// A number as written, and what stands around it.
struct Candidate {
    qsizetype position = 0;
    qsizetype length = 0;
    QString digits; ///< without separators
    QString written;
    QString before; ///< the end of the same line, at most wordsBefore; in a table the column's heading and the cell
    QString line;   ///< more of the line before it; in a table with all headings
    QString after;  ///< the rest of the line, at most lineAfter
};

/// The 63 codes provinces had when cards were numbered (Thông tư 59/2021/TT-BCA, phụ lục); cards keep their number.
bool isProvince(QStringView code)
{
    constexpr std::array codes{1,  2,  4,  6,  8,  10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33,
                               34, 35, 36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66,
                               67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96};
    return std::ranges::binary_search(codes, code.toInt());
}

/// Province, century and sex, year of birth, six more.
bool isCitizenId(const QString &digits)
{
    return digits.size() == 12 && digits.at(0) == u'0' && isProvince(QStringView(digits).first(3))
           && digits.at(3) <= u'3';
}

QString nationalDigits(const QString &digits)
{
    if (digits.startsWith("0084"_L1))
        return u'0' + digits.sliced(4 + (digits.size() > 4 && digits.at(4) == u'0'));
    if (digits.startsWith("84"_L1) && digits.size() >= 11)
        return u'0' + digits.sliced(2 + (digits.at(2) == u'0'));
    return digits;
}

bool isMobile(const QString &digits)
{
    static const QRegularExpression form(
        u"^0(?:(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\\d)\\d{7}|1(?:2\\d|6[2-9]|8[68]|99)\\d{7})\\z"_s);
    return form.match(digits).hasMatch();
}

/// With the codes since 2017 (02x) and those before; 069 is the network of police and army.
bool isLandline(const QString &digits)
{
    if (digits.startsWith("069"_L1))
        return false;
    static const QRegularExpression form(
        u"^0(?:2(?:4|8)\\d{8}|2\\d{2}\\d{7}|(?:2[0-9]|3[0-9]|5[0-9]|6[0-9]|7[0-9]|4|8)\\d{7,8})\\z"_s);
    return form.match(digits).hasMatch();
}

/// "CMND của ông D bị mờ, số đọc được là 162448909": nine digits, and no other number or word for numbers since.
bool isIdentityOfItsSentence(const Candidate &candidate)
{
    static const QRegularExpression end(u";|[.!?]\\s"_s);
    static const QRegularExpression digit(u"\\d"_s);
    const QString sentence = candidate.line.sliced(std::max<qsizetype>(0, lastOf(candidate.line, end)));
    const qsizetype identity = lastOf(sentence, words::ofIdentity());
    return identity >= 0 && candidate.digits.size() == 9 && identity > lastOf(sentence, words::ofPhone())
           && identity > lastOf(sentence, words::ofAccount()) && identity > lastOf(sentence, words::ofOtherNumber())
           && identity > lastOf(sentence, digit);
}

/// Its sentence says so, or what stands in brackets behind it.
bool isIdentityFromAfar(const Candidate &candidate)
{
    return isIdentityOfItsSentence(candidate) || words::ofIdentityBehind().match(candidate.after).hasMatch();
}

/// "7.500.000", "12 500" and whatever a unit follows.
bool looksLikeAnAmount(const Candidate &candidate)
{
    static const QRegularExpression grouped(u"^[1-9]\\d{0,2}([ .])\\d{3}(?:\\1\\d{3})*\\z"_s);
    static const QRegularExpression unit(
        u"^\\s?(?:(?:đồng|đ|VNĐ|VND|USD|triệu|tỷ|tỉ|nghìn|ngàn|m2|m²|m3|m³|ha|km|kg|tấn|tạ|lít|người|hộ|"
        u"lượt|cây|con|kWh)(?![\\p{L}/]|\\.c)|[%‰])"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    const bool isNamed = has(candidate.before, words::ofIdentity()) || has(candidate.before, words::ofAccount())
                         || words::ofBankBefore().match(candidate.before).hasMatch() || isIdentityFromAfar(candidate);
    return unit.match(candidate.after).hasMatch() || (!isNamed && grouped.match(candidate.written).hasMatch());
}

/// "số thẻ 4221 5000 1873 3345"
bool isABankCard(const Candidate &candidate)
{
    static const QRegularExpression fours(u"^[2-69]\\d{3}(?:[ \\-]\\d{4}){3}\\z"_s);
    static const QRegularExpression card(u"(?<!\\p{L})thẻ(?!\\p{L})"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    return fours.match(candidate.written).hasMatch() && has(candidate.before, card);
}

/// Only the last of several words counts: "mã số thuế 0101234567, điện thoại 0912345678".
bool isExplainedAsOther(const Candidate &candidate)
{
    const QString &before = candidate.before;
    const qsizetype other =
        std::max(lastOf(before, words::ofOtherNumber()), words::ofCodeBefore().match(before).capturedStart());
    if (other >= 0 && isCitizenId(candidate.digits) && lastOf(before, words::ofTaxpayer()) == other)
        return false;
    if (other >= 0 && isMobile(nationalDigits(candidate.digits)) && lastOf(before, words::ofTitle()) > other)
        return false;
    return other >= 0 && !isABankCard(candidate) && other > lastOf(before, words::ofPhone())
           && other > lastOf(before, words::ofIdentity()) && other > lastOf(before, words::ofAccount());
}

std::optional<PersonalDatum> asIdentity(const Candidate &candidate)
{
    if (candidate.digits.size() != 12 && candidate.digits.size() != 9)
        return std::nullopt;
    const qsizetype identity = lastOf(candidate.before, words::ofIdentity());
    const qsizetype account = lastOf(candidate.before, words::ofAccount());
    const bool named = (identity >= 0 && identity > account && identity > lastOf(candidate.before, words::ofPhone()))
                       || isIdentityFromAfar(candidate);
    if (candidate.digits.size() == 9)
        return named ? std::optional(PersonalDatum{Kind::OldIdentityCard, candidate.position, candidate.length, 0.95})
                     : std::nullopt;
    if (isCitizenId(candidate.digits) && (named || account < 0))
        return PersonalDatum{Kind::CitizenId, candidate.position, candidate.length, named ? 1.0 : 0.8};
    if (named)
        return PersonalDatum{Kind::CitizenId, candidate.position, candidate.length, 0.7};
    return std::nullopt;
}

/// Whose account it is: what is said behind it counts more than what is said before.
bool isOfAPublicFund(const Candidate &candidate)
{
    static const QRegularExpression end(u"[;\\n]|\\.\\s"_s);
    const QString after = candidate.after.first(firstOf(candidate.after, end, candidate.after.size()));
    const qsizetype none = after.size();
    const qsizetype person =
        std::min(firstOf(after, words::ofPerson(), none), firstOf(after, words::ofNameInCapitals(), none));
    const qsizetype fund = firstOf(after, words::ofPublicFund(), none);
    if (person != fund)
        return fund < person;
    const qsizetype fundBefore = lastOf(candidate.line, words::ofPublicFund());
    return fundBefore >= 0 && fundBefore > lastOf(candidate.line, words::ofPerson());
}

bool isServiceNumber(const QString &digits)
{
    return (digits.startsWith("1900"_L1) || digits.startsWith("1800"_L1)) && digits.size() <= 10;
}

std::optional<PersonalDatum> asAccount(const Candidate &candidate)
{
    const qsizetype named = lastOf(candidate.before, words::ofAccount());
    const qsizetype phone = lastOf(candidate.before, words::ofPhone());
    const qsizetype bank = words::ofBankBefore().match(candidate.before).capturedStart();
    const bool isBeside = (bank >= 0 || words::ofBankAfter().match(candidate.after).hasMatch())
                          && candidate.digits.size() >= 8 && !isServiceNumber(candidate.digits)
                          && !candidate.digits.startsWith("02"_L1);
    const bool isNamed =
        (named >= 0 && named > phone && candidate.digits.size() >= fewestDigits) || isABankCard(candidate);
    if (!isNamed && !(isBeside && phone <= std::max(bank, named)))
        return std::nullopt;
    if (isOfAPublicFund(candidate))
        return std::nullopt;
    return PersonalDatum{Kind::BankAccount, candidate.position, candidate.length, 0.9};
}

/// "Trạm Y tế xã: 0912…" with nobody's name or office between them or behind.
bool isOfAnAgency(const Candidate &candidate)
{
    static const QRegularExpression clause(u"[;|]|\\.\\s"_s);
    const QString before = candidate.before.sliced(std::max<qsizetype>(0, lastOf(candidate.before, clause)));
    const QString after = candidate.after.first(std::min(candidate.after.size(), nameBehind));
    return has(before, words::ofAgencyBefore()) && !has(before, words::ofPerson())
           && !has(before, words::ofOfficeHolder()) && !has(after, words::ofPerson())
           && !has(after, words::ofOfficeHolder());
}

std::optional<PersonalDatum> asPhone(const Candidate &candidate)
{
    const QString digits = nationalDigits(candidate.digits);
    const auto sure = [&candidate](double confidence) {
        return PersonalDatum{Kind::Phone, candidate.position, candidate.length, confidence};
    };
    const qsizetype hotline = lastOf(candidate.before, words::ofHotline());
    if (hotline >= 0 && hotline > lastOf(candidate.before, words::ofPerson())
        && hotline > lastOf(candidate.before, words::ofOwnPhone()))
        return std::nullopt;
    const bool named = has(candidate.before, words::ofPhone());
    if (isMobile(digits))
        return isOfAnAgency(candidate) ? std::nullopt : std::optional(sure(named ? 1.0 : 0.85));
    if (!isLandline(digits) || !(named || (digits.size() == 11 && has(candidate.before, words::ofPerson()))))
        return std::nullopt;
    if (has(candidate.after.first(std::min<qsizetype>(candidate.after.size(), 40)).section(u';', 0, 0),
            words::ofAgency()))
        return std::nullopt;
    const QString clause = candidate.line.sliced(std::max<qsizetype>(0, candidate.line.lastIndexOf(u';')));
    if (lastOf(clause, words::ofPerson()) > lastOf(clause, words::ofAgency()))
        return sure(0.8);
    const QString behind = candidate.after.first(std::min(candidate.after.size(), nameBehind)).section(u';', 0, 0);
    if (lastOf(candidate.before, words::ofOwnPhone()) > lastOf(candidate.before, words::ofAgency())
        || has(behind, words::ofTitle()) || has(behind, words::ofOwnPhone()))
        return sure(0.7);
    return std::nullopt;
}

/// A bracket before or behind a number may be the sentence's: only one around a part of it is its own.
void trimBrackets(const QString &text, qsizetype &position, qsizetype &length)
{
    const auto trimEnd = [&] {
        const QStringView found = QStringView(text).sliced(position, length);
        if (found.endsWith(u')') && found.count(u')') > found.count(u'('))
            --length;
    };
    if (text.at(position) == u'(') {
        const QStringView found = QStringView(text).sliced(position, length);
        const qsizetype closing = found.indexOf(u')');
        if (closing < 0 || closing == length - 1 || found.indexOf(u'(', 1) > 0) {
            ++position;
            --length;
        }
    }
    trimEnd();
}

Candidate candidateAt(const QString &text, const ColumnHeadings &headings, qsizetype position, qsizetype length)
{
    Candidate candidate;
    trimBrackets(text, position, length);
    candidate.position = position;
    candidate.length = length;
    candidate.written = text.sliced(position, length);
    for (const QChar c : std::as_const(candidate.written)) {
        if (c >= u'0' && c <= u'9')
            candidate.digits += c;
        else if (c == u'O' || c == u'o')
            candidate.digits += u'0';
    }
    candidate.line = text.sliced(std::max<qsizetype>(0, position - lineBefore), std::min(position, lineBefore));
    candidate.line = candidate.line.section(u'\n', -1);
    if (const ColumnHeadings::Cell *cell = headings.cellAt(position)) {
        const qsizetype inCell = std::min(position - cell->position, candidate.line.size());
        candidate.line = cell->table + u"; "_s + candidate.line;
        candidate.before = cell->heading + u": "_s + candidate.line.last(inCell);
    } else {
        candidate.before = candidate.line;
    }
    candidate.before = candidate.before.last(std::min(candidate.before.size(), wordsBefore));
    const QString rest = text.sliced(position + length, std::min(lineAfter, text.size() - position - length));
    candidate.after = rest.section(u'\n', 0, 0);
    return candidate;
}

std::optional<PersonalDatum> datumOf(const Candidate &candidate)
{
    if (candidate.digits.size() < fewestDigits || candidate.digits.size() > mostDigits)
        return std::nullopt;
    for (const auto reading : {asIdentity, asAccount, asPhone}) {
        if (const auto datum = reading(candidate))
            return datum;
    }
    return std::nullopt;
}

/// "12. 0912345678" and "0912 345 678 0987 654 321": several numbers taken for one.
void findInside(const QString &text, const ColumnHeadings &headings, const Candidate &whole, QList<PersonalDatum> &data)
{
    static const QRegularExpression group(u"[\\dOo]+"_s);
    QList<QRegularExpressionMatch> groups;
    for (auto match = group.globalMatch(whole.written); match.hasNext();)
        groups.append(match.next());
    for (qsizetype first = 0; first < groups.size(); ++first) {
        QString digits;
        for (qsizetype last = first; last < groups.size() && digits.size() < 12; ++last) {
            digits += groups.at(last).captured().replace(u'O', u'0').replace(u'o', u'0');
            if (!isMobile(digits) && !isCitizenId(digits))
                continue;
            const qsizetype begin = groups.at(first).capturedStart();
            const auto datum =
                datumOf(candidateAt(text, headings, whole.position + begin, groups.at(last).capturedEnd() - begin));
            if (datum) {
                data.append(*datum);
                first = last;
                break;
            }
        }
    }
}

/// "https://…/0912345678"
bool isInALink(const QString &text, qsizetype position)
{
    if (position == 0 || text.at(position - 1) != u'/')
        return false;
    qsizetype start = position;
    while (start > 0 && !text.at(start - 1).isSpace())
        --start;
    return QStringView(text).sliced(start, position - start).contains(u'.');
}

void findGrouped(const QString &text, const ColumnHeadings &headings, const QRegularExpression &form,
                 QList<PersonalDatum> &data)
{
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        if (found.capturedLength() < fewestDigits || isInALink(text, found.capturedStart()))
            continue;
        const Candidate candidate = candidateAt(text, headings, found.capturedStart(), found.capturedLength());
        if (candidate.digits.size() < fewestDigits || looksLikeAnAmount(candidate) || isExplainedAsOther(candidate))
            continue;
        if (const auto datum = datumOf(candidate))
            data.append(*datum);
        else
            findInside(text, headings, candidate, data);
    }
}

/// "711A12345678": one bank's accounts have a letter.
void findLetteredAccounts(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    static const QRegularExpression account(u"(?<![\\p{L}\\p{N}])\\d{3}[A-Z]\\d{8}(?![\\p{L}\\p{N}])"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    for (auto match = account.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        if (const auto datum = asAccount(candidateAt(text, headings, found.capturedStart(), found.capturedLength())))
            data.append(*datum);
    }
}

/// Digits in groups; a letter or a comma beside them makes them part of something else, and so does a slash unless there is
/// a whole telephone or card on its other side. A label may be glued to them, as text from pictures has it.
const QRegularExpression &groupedForm()
{
    static const QRegularExpression expression(
        u"(?:(?<![\\p{L}\\p{N}_/@=#])|(?<=CCCD|CMND|SĐT|ĐT|STK|TK|Tel|sđt|đt)|"
        u"(?<=[\\p{L}\\d "
        u"]/"
        u")(?=0\\d{2,3}%1?\\d{3}%1?\\d{3,6}(?!\\d)))(?<![\\p{N}][.,\\-])\\(?\\+?(?:0%1(?=\\d{2}))?[\\dO][\\dOo]*\\d\\)?"
        u"(?:(?: \\. |"
        u"%1{0,2})\\(?\\d(?:[\\dOo]*\\d)?\\)?){0,7}(?![\\p{L}\\p{N}_@]|[.,\\-]\\d|/(?!\\p{Lu}\\p{Ll}|"
        u"0\\d{2,3}%1?\\d{3}%1?\\d{3}))"_s.arg(separator),
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

/// "0 9 1 2 3 4 5 6 7 8", as text from pictures has it.
const QRegularExpression &spacedForm()
{
    static const QRegularExpression expression(
        u"(?<![\\p{L}\\p{N}_/@=#.,])\\d(?: \\d){8,14}(?![\\p{L}\\p{N}]| ?\\d|[.,]\\d)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    return expression;
}

} // namespace

void findPersonalNumbers(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    findGrouped(text, headings, groupedForm(), data);
    findGrouped(text, headings, spacedForm(), data);
    findLetteredAccounts(text, headings, data);
}

} // namespace bantin
