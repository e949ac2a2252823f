// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/FindingWords.h"

#include "app/domain/KindField.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

/// A check, what its first argument must be (null: anything), and the sentence; %1 and %2 are the arguments that are shown.
struct Detail {
    const char *check;
    const char *first;
    const char *sentence;
};

// One sentence a line, as a translator reads them.
// clang-format off
constexpr std::array details{
    Detail{"quotation-source", nullptr, QT_TRANSLATE_NOOP("Messages", "This quotation does not say whom it quotes.")},
    Detail{"quoted-date", nullptr, QT_TRANSLATE_NOOP("Messages", "This quotation does not say when it was published.")},
    Detail{"reference-label", "label", QT_TRANSLATE_NOOP("Messages", "Put “Tin tham khảo” into the title or before the lead.")},
    Detail{"reference-label", "category", QT_TRANSLATE_NOOP("Messages", "Choose the reference category.")},
    Detail{"secrecy-stamp", nullptr, QT_TRANSLATE_NOOP("Messages", "The stamp “%1” stands here.")},
    Detail{"alt-text", "", QT_TRANSLATE_NOOP("Messages", "This picture has no description.")},
    Detail{"alt-text", nullptr, QT_TRANSLATE_NOOP("Messages", "“%1” does not describe the picture.")},
    Detail{"heading-order", nullptr, QT_TRANSLATE_NOOP("Messages", "This heading is of level %1 where level %2 or a higher one belongs, or it is empty.")},
    Detail{"link-text", nullptr, QT_TRANSLATE_NOOP("Messages", "“%1” does not say where the link leads.")},
    Detail{"insecure-link", nullptr, QT_TRANSLATE_NOOP("Messages", "The link “%1” leads to %2.")},
    Detail{"dead-link", "empty", QT_TRANSLATE_NOOP("Messages", "This link has no address: give it one, or remove it.")},
    Detail{"dead-link", "no-such-place", QT_TRANSLATE_NOOP("Messages", "“%1” is no place of this article: give the whole address of the page meant, or remove the link.")},
    Detail{"dead-link", "own-machine", QT_TRANSLATE_NOOP("Messages", "“%1” is a file on the writer's own computer, which readers cannot open: attach the file to the article instead.")},
    Detail{"dead-link", "scheme", QT_TRANSLATE_NOOP("Messages", "“%1” is of a kind the portal does not carry: use a web address (https://…), an e-mail address or a telephone number.")},
    Detail{"dead-link", "no-site", QT_TRANSLATE_NOOP("Messages", "“%1” does not say which site it is on: give the whole address, beginning with https://.")},
    Detail{"dead-link", "malformed", QT_TRANSLATE_NOOP("Messages", "“%1” is written wrongly, so that no browser can open it: compare it with the address of the page meant.")},
    Detail{"dead-link", "not-public", QT_TRANSLATE_NOOP("Messages", "“%1” opens inside one network only, or nowhere: give the address at which readers outside reach it.")},
    Detail{"dead-link", "mail", QT_TRANSLATE_NOOP("Messages", "“%1” is no whole e-mail address: give what stands before the @ and what stands behind it.")},
    Detail{"dead-link", "telephone", QT_TRANSLATE_NOOP("Messages", "“%1” holds no telephone number: give it, or remove the link.")},
    Detail{"table-headers", nullptr, QT_TRANSLATE_NOOP("Messages", "This table of %1 rows and %2 columns has no header cell.")},
    Detail{"document-number", "blank", QT_TRANSLATE_NOOP("Messages", "The number is left blank: “%1”.")},
    Detail{"document-number", "spaces", QT_TRANSLATE_NOOP("Messages", "There are spaces in “%1”.")},
    Detail{"document-number", "padding", QT_TRANSLATE_NOOP("Messages", "A number below 10 begins with 0: “%1”.")},
    Detail{"document-number", "dash", QT_TRANSLATE_NOOP("Messages", "Groups are divided by “-”: “%1”.")},
    Detail{"document-number", "case", QT_TRANSLATE_NOOP("Messages", "Capital and small letters are not those of the abbreviation in “%1”.")},
    Detail{"document-number", "unknown-type", QT_TRANSLATE_NOOP("Messages", "“%1” begins with no abbreviation of a type of document.")},
    Detail{"document-number", "year", QT_TRANSLATE_NOOP("Messages", "The year in “%1” cannot be right.")},
    Detail{"document-number", "form", QT_TRANSLATE_NOOP("Messages", "“%1” is no number and symbol of a document.")},
    Detail{"unicode-form", nullptr, QT_TRANSLATE_NOOP("Messages", "Decomposed letters stand here; the text repair mends them.")},
    Detail{"invisible-characters", nullptr, QT_TRANSLATE_NOOP("Messages", "Invisible characters or spaces of another kind stand here; the text repair removes them.")},
    Detail{"legacy-encoding", nullptr, QT_TRANSLATE_NOOP("Messages", "Text of an old font: “%1” reads “%2”.")},
    Detail{"english-version", "missing", QT_TRANSLATE_NOOP("Messages", "There is no English version yet.")},
    Detail{"english-version", "outdated", QT_TRANSLATE_NOOP("Messages", "The Vietnamese was approved anew since the English version was written.")},
    Detail{"english-version", "no-original", QT_TRANSLATE_NOOP("Messages", "This English version is not linked to its Vietnamese article.")},
    Detail{"recipients", nullptr, QT_TRANSLATE_NOOP("Messages", "“Nơi nhận” does not name the portal.")},
    Detail{"personal-data", "citizen-id", QT_TRANSLATE_NOOP("Messages", "A citizen's identity number; redacted it reads %1.")},
    Detail{"personal-data", "old-identity-card", QT_TRANSLATE_NOOP("Messages", "A number of an identity card; redacted it reads %1.")},
    Detail{"personal-data", "passport", QT_TRANSLATE_NOOP("Messages", "A passport's number; redacted it reads %1.")},
    Detail{"personal-data", "phone", QT_TRANSLATE_NOOP("Messages", "Somebody's telephone number; redacted it reads %1.")},
    Detail{"personal-data", "bank-account", QT_TRANSLATE_NOOP("Messages", "Somebody's bank account; redacted it reads %1.")},
    Detail{"personal-data", "email", QT_TRANSLATE_NOOP("Messages", "Somebody's e-mail address; redacted it reads %1.")},
    Detail{"personal-data", "home-address", QT_TRANSLATE_NOOP("Messages", "Where somebody lives; redacted it reads %1.")},
};
// clang-format on

bool fits(const Detail &detail, const Finding &finding)
{
    return QLatin1StringView(detail.check) == finding.check
           && (!detail.first || QLatin1StringView(detail.first) == finding.arguments.value(0));
}

} // namespace

QString findingDetail(const Finding &finding, QStringView language)
{
    if (finding.check == "kind-fields"_L1) {
        const KindField *field = findKindField(finding.field);
        const QString label = field ? field->label.in(language) : finding.field;
        return finding.arguments.size() > 1
                   ? QCoreApplication::translate("Messages", "“%1” names the file “%2”, which is not attached.")
                         .arg(label, finding.arguments.at(1))
                   : QCoreApplication::translate("Messages", "“%1” is not filled in.").arg(label);
    }
    const auto detail = std::ranges::find_if(details, [&finding](const Detail &entry) { return fits(entry, finding); });
    if (detail == details.end())
        return {};
    const bool isNamed = detail->first && finding.arguments.size() > 1;
    const QString first = finding.arguments.value(isNamed ? 1 : 0);
    const QString sentence = QCoreApplication::translate("Messages", detail->sentence);
    // Replaced at once: an argument may hold "%2".
    if (sentence.contains(u"%2"_s))
        return sentence.arg(first, finding.arguments.value(1));
    return sentence.contains(u"%1"_s) ? sentence.arg(first) : sentence;
}

QString linkFaultDetail(LinkFault fault, const QString &address)
{
    Finding finding;
    finding.check = u"dead-link"_s;
    finding.arguments = {linkFaultName(fault), address};
    return findingDetail(finding, {}); // names no field
}

} // namespace bantin::messages
