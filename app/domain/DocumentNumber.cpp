// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/domain/DocumentNumber.h"

#include "app/base/EnumNames.h"

#include <QRegularExpression>
#include <QStringList>

#include <array>

namespace bantin {

using namespace Qt::StringLiterals;

namespace {

using Fault = DocumentNumberFault;

constexpr EnumNames<Fault, 8> names{{{
    {Fault::Blank, QLatin1StringView("blank")},
    {Fault::Spaces, QLatin1StringView("spaces")},
    {Fault::Padding, QLatin1StringView("padding")},
    {Fault::Dash, QLatin1StringView("dash")},
    {Fault::Case, QLatin1StringView("case")},
    {Fault::UnknownType, QLatin1StringView("unknown-type")},
    {Fault::Year, QLatin1StringView("year")},
    {Fault::Form, QLatin1StringView("form")},
}}};

/// Phụ lục III, the copies, and the types only legal documents have.
const QStringList &types()
{
    static const QStringList list{
        u"NQ"_s,   u"QĐ"_s,  u"CT"_s, u"QC"_s,  u"QyĐ"_s,  u"TC"_s, u"TB"_s,  u"HD"_s,  u"CTr"_s, u"KH"_s,  u"PA"_s,
        u"ĐA"_s,   u"DA"_s,  u"BC"_s, u"BB"_s,  u"TTr"_s,  u"HĐ"_s, u"CĐ"_s,  u"BGN"_s, u"BTT"_s, u"GUQ"_s, u"GM"_s,
        u"GGT"_s,  u"GNP"_s, u"PG"_s, u"PC"_s,  u"PB"_s,   u"SY"_s, u"TrS"_s, u"SL"_s,  u"NĐ"_s,  u"TT"_s,  u"TTLT"_s,
        u"NQLT"_s, u"PL"_s,  u"L"_s,  u"LCT"_s, u"VBHN"_s, u"CV"_s, u"GP"_s,  u"GCN"_s, u"ĐX"_s};
    return list;
}

bool isPartyNumber(const QString &number)
{
    static const QRegularExpression form(u"^\\d{1,4}-[A-ZĐa-z]{2,5}/[A-ZĐa-z]{2,}(?:[-.][A-ZĐa-z]+)*$"_s);
    return form.match(number).hasMatch();
}

/// Agencies write themselves in capitals, with the few small letters their custom has (TTg, NHNN, BGDĐT).
bool isAgency(const QString &group)
{
    static const QRegularExpression form(u"^(?:TTg|CTn|[A-ZĐÁÂĂÊÔƠƯ&0-9]{2,}(?:\\([A-ZĐ]+\\))?|[A-ZĐ])$"_s);
    return form.match(group).hasMatch();
}

bool isMixedCase(const QString &symbol)
{
    for (const QString &group : symbol.split(u'-')) {
        if (types().contains(group) || isAgency(group))
            continue;
        if (types().contains(group.toUpper()) || isAgency(group.toUpper()))
            return true;
    }
    return false;
}

/// "QĐ-UBND", "NQ-HĐND", "UBND-VP" (a công văn has no type), "QH15".
std::optional<Fault> symbolFault(const QString &symbol, bool hasYear)
{
    const QStringList groups = symbol.split(u'-');
    if (isMixedCase(symbol))
        return Fault::Case;
    static const QRegularExpression assembly(u"^(?:UBTV)?QH\\d{1,2}$"_s);
    if (hasYear
        && (assembly.match(symbol).hasMatch() || (groups.size() == 2 && assembly.match(groups.at(1)).hasMatch())))
        return {};
    if (groups.size() < 2 || groups.size() > 5)
        return Fault::Form;
    for (const QString &group : groups) {
        if (!types().contains(group) && !isAgency(group))
            return Fault::Form;
    }
    if (types().contains(groups.constFirst()))
        return {};
    // The first group of a công văn is the agency: UBND, HĐND, VP, STC…; short ones nobody knows are slips of a type.
    static const QRegularExpression agency(u"^(?:UBND|HĐND|VP|BCĐ|BCH|BQL|TTHC|TTPVHCC|[A-ZĐ]{3,})$"_s);
    return agency.match(groups.constFirst()).hasMatch() && !hasYear ? std::nullopt : std::optional(Fault::UnknownType);
}

} // namespace

std::optional<Fault> documentNumberFault(const QString &number)
{
    const QString written = number.trimmed();
    static const QRegularExpression blank(u"^[\\s.…_]*/"_s);
    if (blank.match(written).hasMatch())
        return Fault::Blank;
    if (isPartyNumber(written))
        return {};
    static const QRegularExpression space(u"\\s"_s);
    if (written.contains(space))
        return Fault::Spaces;
    static const QRegularExpression otherDash(u"[–—−_]"_s);
    if (written.contains(otherDash))
        return Fault::Dash;
    static const QRegularExpression form(u"^(\\d+[a-z]?)/(?:(\\d+)/)?([^/]+)$"_s);
    const auto parts = form.match(written);
    if (!parts.hasMatch())
        return Fault::Form;
    if (parts.capturedLength(1) == 1)
        return Fault::Padding;
    const bool hasYear = parts.capturedLength(2) > 0;
    if (hasYear
        && (parts.capturedLength(2) != 4 || parts.captured(2).toInt() < 1945 || parts.captured(2).toInt() > 2100))
        return Fault::Year;
    return symbolFault(parts.captured(3), hasYear);
}

QString documentNumberFaultName(Fault fault)
{
    return names.name(fault);
}

QList<Fault> allDocumentNumberFaults()
{
    return names.values();
}

} // namespace bantin
