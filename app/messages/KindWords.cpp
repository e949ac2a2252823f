// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/messages/KindWords.h"

#include "app/domain/Check.h"
#include "app/messages/FindingWords.h"

#include <QCoreApplication>

namespace bantin::messages {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ContentKind)

public:
    static QString kind(ContentKind kind)
    {
        switch (kind) {
        case ContentKind::News:
            return tr("News");
        case ContentKind::Direction:
            return tr("Direction and administration");
        case ContentKind::Propaganda:
            return tr("Policy and law explained");
        case ContentKind::LegalDocument:
            return tr("Legal document");
        case ContentKind::Gazette:
            return tr("Official gazette");
        case ContentKind::Procedure:
            return tr("Administrative procedure");
        case ContentKind::Strategy:
            return tr("Strategy, planning");
        case ContentKind::Project:
            return tr("Project, tender");
        case ContentKind::Science:
            return tr("Science topic");
        case ContentKind::Statistics:
            return tr("Statistics");
        case ContentKind::Consultation:
            return tr("Consultation");
        case ContentKind::QuestionAnswer:
            return tr("Question and answer");
        case ContentKind::Contact:
            return tr("Contact");
        case ContentKind::Introduction:
            return tr("Introduction");
        case ContentKind::Advertising:
            return tr("Advertising");
        case ContentKind::EnglishVersion:
            return tr("English version");
        }
        return {};
    }
};

} // namespace

QString kindInWords(ContentKind kind)
{
    return Words::kind(kind);
}

QString documentNumberInWords(DocumentNumberFault fault, const QString &number)
{
    Finding finding;
    finding.check = u"document-number"_s;
    finding.arguments = {documentNumberFaultName(fault), number};
    // A number names no field.
    return findingDetail(finding, {});
}

} // namespace bantin::messages
