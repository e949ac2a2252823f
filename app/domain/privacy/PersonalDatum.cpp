// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/privacy/PersonalDatum.h"

#include "app/base/EnumNames.h"
#include "app/domain/privacy/HomeAddress.h"
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

/// Agencies' addresses are there to be published, and so are those of functions instead of people.
bool isOfAnAgency(const QString &address)
{
    static const QRegularExpression function(
        u"^(?:info|contact|lienhe|hotro|support|cskh|vanphong|vp|banbientap|bbt\\w*|bientap|toasoan|tuyensinh|"
        u"tuyendung|"
        u"admin|webmaster|congthongtin|ubnd\\w*|vpubnd\\w*|truyenthong|tiepdan|motcua|noreply|no-reply)@"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString domain = address.section(u'@', 1).toLower();
    return domain.endsWith(".gov.vn"_L1) || domain == "gov.vn"_L1 || domain.endsWith(".mil.vn"_L1)
           || domain.endsWith(".dcs.vn"_L1) || function.match(address).hasMatch();
}

void findEmails(const QString &text, QList<PersonalDatum> &data)
{
    static const QRegularExpression address(
        u"(?<![\\w.+-])[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@(?:[A-Za-z0-9-]{1,63}\\.){1,6}[A-Za-z]{2,12}(?![\\w-])"_s);
    for (auto match = address.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        if (!isOfAnAgency(found.captured()))
            data.append({Kind::Email, found.capturedStart(), found.capturedLength(), 0.95});
    }
}

void findPassports(const QString &text, QList<PersonalDatum> &data)
{
    static const QRegularExpression passport(
        u"(?:[Hh]ộ chiếu|[Pp]assport|HC)[^.;\\n]{0,24}?\\b([A-Z]\\d{7})(?![\\p{L}\\p{N}])"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    for (auto match = passport.globalMatch(text); match.hasNext();) {
        const auto found = match.next();
        data.append({Kind::Passport, found.capturedStart(1), found.capturedLength(1), 0.95});
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
    findPersonalNumbers(text, data);
    findPassports(text, data);
    findEmails(text, data);
    findHomeAddresses(text, data);
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
