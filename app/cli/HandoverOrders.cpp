// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/HandoverOrders.h"

#include "app/cli/ArticleSteps.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace bantin::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestCertificate = 1 << 20;

Result<crypto::Certificate> recipient(workflow::Session &session, const std::string &given)
{
    const QString path = QString::fromStdString(given);
    if (!QFileInfo(path).isFile())
        return workflow::certificateOfMember(session, text(given));
    const auto pem = readFile(path, largestCertificate);
    return pem ? crypto::Certificate::fromPem(*pem) : pem.error();
}

} // namespace

Result<workflow::HandoverOrder> handoverOrder(workflow::Session &session, const std::vector<std::string> &articles,
                                              const std::vector<std::string> &recipients)
{
    workflow::HandoverOrder order;
    for (const std::string &article : articles) {
        const auto id = parseArticleId(article);
        if (!id)
            return id.error();
        if (!order.articles.contains(*id))
            order.articles.append(*id);
    }
    for (const std::string &given : recipients) {
        const auto certificate = recipient(session, given);
        if (!certificate)
            return certificate.error();
        order.recipients.append(*certificate);
    }
    return order;
}

QStringList privateDataLines(const workflow::ExportedHandover &done)
{
    QStringList lines;
    for (const QString &title : done.withoutPrivateData)
        lines.append(QCoreApplication::translate("Messages", "%1: what was given in private stayed here, because not "
                                                             "everybody concerned may read it.")
                         .arg(title));
    return lines;
}

} // namespace bantin::cli
