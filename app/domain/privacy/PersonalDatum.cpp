// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/PersonalDatum.h"

#include "app/base/EnumNames.h"
#include "app/domain/privacy/ColumnHeadings.h"
#include "app/domain/privacy/HomeAddress.h"
#include "app/domain/privacy/NumberWords.h"
#include "app/domain/privacy/PersonalNumber.h"

#include <QRegularExpression>

#include <algorithm>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using Kind = PersonalDatum::Kind;

constexpr EnumNames<Kind, 7> names{{{
    {Kind::CitizenId, QLatin1StringView("citizen-id")},
    {Kind::OldIdentityCard, QLatin1StringView("old-identity-card")},
    {Kind::Passport, QLatin1StringView("passport")},
    {Kind::Phone, QLatin1StringView("phone")},
    {Kind::BankAccount, QLatin1StringView("bank-account")},
    {Kind::Email, QLatin1StringView("email")},
    {Kind::HomeAddress, QLatin1StringView("home-address")},
}}};

constexpr qsizetype digitsLeft = 3;
constexpr qsizetype clauseBefore = 80;
constexpr qsizetype nameBehind = 16;
constexpr qsizetype passportBefore = 60;

/// Agencies' addresses are there to be published.
bool isOfAnAgency(const QString &address)
{
    static const QRegularExpression agency(
        u"^(?:bbt|banbientap|bientap|toasoan|admin|webmaster|congthongtin|trangtin|noreply|no-reply)[\\w.\\-]*@|"
        u"^[\\w.\\-]*(?:ubnd|hdnd|mttq|congan|vanphong)[\\w.\\-]*@"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString domain = address.section(u'@', 1).toLower();
    return domain.endsWith(".gov.vn"_L1) || domain == "gov.vn"_L1 || domain.endsWith(".mil.vn"_L1)
           || domain.endsWith(".dcs.vn"_L1) || agency.match(address).hasMatch();
}

/// And so are those of functions instead of people.
bool isOfAFunction(const QString &address)
{
    static const QRegularExpression function(
        u"^(?:info|contact|lienhe|hotro|support|cskh|vp|vanthu|vanphong|hcns|hr|sales?|kinhdoanh|ketoan|media|"
        u"phongvien|hopthu|office|mail|baogia|donhang|dathang|tuyensinh|tuyendung|truyenthong|tiepdan|motcua|trungtam|"
        u"tramyte|"
        u"dangu|hoinongdan|hoiphunu|doanxa|doanthanhnien|quyvn|truong(?:th|mn|mam|tieu)|mamnon|tieuhoc|thcs|thpt|c[123]"
        u"[a-z]{3}|"
        u"mn[a-z]{3}|htx|congty|cty|benhvien|phong(?:gd|vh|tp))[\\w.\\-]*@"_s,
        QRegularExpression::CaseInsensitiveOption);
    return function.match(address).hasMatch();
}

struct Surroundings {
    bool person = false;
    bool agency = false;
};

/// Who is named in the same clause before an address, or right behind it: "(chị Thảo)".
Surroundings surroundingsOf(const QString &text, qsizetype position, qsizetype length)
{
    static const QRegularExpression end(u"[;\\n]|\\.\\s"_s);
    const qsizetype start = std::max<qsizetype>(0, position - clauseBefore);
    const QString before = text.sliced(start, position - start);
    const QString clause = before.sliced(std::max<qsizetype>(0, words::lastOf(before, end)));
    const qsizetype behind = position + length;
    const QString after = text.sliced(behind, std::min(nameBehind, text.size() - behind)).section(u';', 0, 0);
    return {words::has(clause, words::ofPerson()) || words::has(clause, words::ofOfficeHolder())
                || words::has(after, words::ofTitle()),
            words::has(clause, words::ofAgency())};
}

void findEmails(const QString &text, QList<PersonalDatum> &data)
{
    static const QRegularExpression address(
        u"(?<![\\w.+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\\.){1,6}[A-Za-z]{2,12}(?![\\w-])"_s);
    for (auto match = address.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        if (isOfAnAgency(found.captured()))
            continue;
        const Surroundings around = surroundingsOf(text, found.capturedStart(), found.capturedLength());
        if (around.person || !(around.agency || isOfAFunction(found.captured())))
            data.append({Kind::Email, found.capturedStart(), found.capturedLength(), 0.95});
    }
}

void findPassports(const QString &text, const ColumnHeadings &headings, QList<PersonalDatum> &data)
{
    static const QRegularExpression form(u"(?<![\\p{L}\\p{N}])[A-Z]{1,2} ?\\d{7,8}(?![\\p{L}\\p{N}])"_s,
                                         QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression word(u"(?<!\\p{L})(?:hộ chiếu|passport|(?-i:HC))(?!\\p{L})"_s,
                                         QRegularExpression::CaseInsensitiveOption
                                             | QRegularExpression::UseUnicodePropertiesOption);
    for (auto match = form.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        const qsizetype position = found.capturedStart();
        const qsizetype start = std::max<qsizetype>(0, position - passportBefore);
        const ColumnHeadings::Cell *cell = headings.cellAt(position);
        if (words::has(cell ? cell->heading : text.sliced(start, position - start).section(u'\n', -1), word))
            data.append({Kind::Passport, position, found.capturedLength(), 0.95});
    }
}

/// Of two that overlap the surer one stays, of equals the first.
QList<PersonalDatum> withoutOverlaps(QList<PersonalDatum> data)
{
    std::ranges::stable_sort(data, std::ranges::greater(), &PersonalDatum::confidence);
    QList<PersonalDatum> kept;
    for (const PersonalDatum &datum : std::as_const(data)) {
        const bool isFree = std::ranges::all_of(kept, [&datum](const PersonalDatum &other) {
            return datum.position + datum.length <= other.position || other.position + other.length <= datum.position;
        });
        if (isFree)
            kept.append(datum);
    }
    std::ranges::sort(kept, {}, &PersonalDatum::position);
    return kept;
}

} // namespace

QString personalDatumName(Kind kind)
{
    return names.name(kind);
}

QList<Kind> allPersonalData()
{
    return names.values();
}

QList<PersonalDatum> scanPersonalData(const QString &text)
{
    QList<PersonalDatum> data;
    const ColumnHeadings headings(text);
    findPersonalNumbers(text, headings, data);
    findPassports(text, headings, data);
    findEmails(text, data);
    findHomeAddresses(text, headings, data);
    return withoutOverlaps(std::move(data));
}

QString redacted(const QString &datum, Kind kind)
{
    if (kind == Kind::HomeAddress)
        return u"[địa chỉ đã được ẩn]"_s;
    if (kind == Kind::Email)
        return datum.first(1) + u"***"_s + datum.sliced(datum.indexOf(u'@'));
    QString masked = datum;
    qsizetype seen = 0;
    for (qsizetype i = masked.size(); i-- > 0;) {
        if (masked.at(i).isLetterOrNumber() && ++seen > digitsLeft)
            masked[i] = u'*';
    }
    return masked;
}

QString redacted(const QString &text, const QList<PersonalDatum> &data)
{
    QString result;
    qsizetype end = 0;
    for (const PersonalDatum &datum : data) {
        result += text.sliced(end, datum.position - end);
        result += redacted(text.sliced(datum.position, datum.length), datum.kind);
        end = datum.position + datum.length;
    }
    return result + text.sliced(end);
}

} // namespace bantin
