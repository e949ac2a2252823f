// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/transport/PortalAnswers.h"

#include "app/base/Clock.h"
#include "app/base/IndexRanges.h"
#include "sync/transport/HttpAnswer.h"
#include "sync/transport/TransportFault.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace bantin::sync {

namespace {

Result<QJsonObject> readObject(const HttpAnswer &answer)
{
    const QJsonDocument document = QJsonDocument::fromJson(answer.body);
    if (answer.bodyCut || !document.isObject())
        return notJsonFault(u"HTTP status %1"_s.arg(answer.status));
    return document.object();
}

Result<PackageState> stateFrom(const QString &name)
{
    if (name == "verifying"_L1)
        return PackageState::Verifying;
    if (name == "incomplete"_L1)
        return PackageState::Incomplete;
    if (name == "scheduled"_L1)
        return PackageState::Scheduled;
    if (name == "withdrawn"_L1)
        return PackageState::Withdrawn;
    if (name == "published"_L1)
        return PackageState::Published;
    if (name == "refused"_L1)
        return PackageState::Refused;
    return notJsonFault(u"unknown package state"_s);
}

/// None when they are not in their form.
QList<int> lackingOf(const QJsonObject &object)
{
    constexpr int mostPictures = 1 << 16;
    return fromIndexRanges(object.value("lacking"_L1).toString(), mostPictures).value_or(QList<int>());
}

QByteArray bytesOf(const QJsonObject &object, QLatin1StringView name)
{
    return QByteArray::fromBase64(object.value(name).toString().toLatin1());
}

} // namespace

Result<PortalInfo> readPortal(const HttpAnswer &answer)
{
    if (answer.status == 404)
        return notJsonFault(u"there is no portal at this address"_s);
    if (const auto fault = answerFault(answer))
        return *fault;
    const auto object = readObject(answer);
    if (!object)
        return object.error();
    if (object->value("protocol"_L1).toString() != "bantin-portal/1"_L1)
        return Error{Fault::Unsupported, u"protocol-refused"_s, Retry::Later, {}, u"unknown portal protocol"_s};
    const PortalInfo info{object->value("name"_L1).toString(), object->value("certificate"_L1).toString().toLatin1(),
                          QUrl(object->value("uploads"_L1).toString(), QUrl::StrictMode)};
    if (info.certificatePem.isEmpty())
        return notJsonFault(u"no certificate"_s);
    return info;
}

Result<PackageStatus> readPackage(const HttpAnswer &answer)
{
    if (answer.status == 404)
        return PackageStatus{};
    if (const auto fault = answerFault(answer))
        return *fault;
    const auto object = readObject(answer);
    if (!object)
        return object.error();
    const auto state = stateFrom(object->value("state"_L1).toString());
    if (!state)
        return state.error();
    PackageStatus status{*state, object->value("receipt"_L1).toString().toUtf8(), bytesOf(*object, "signature"_L1)};
    if (*state == PackageState::Scheduled) {
        status.publishFrom = fromTimestamp(object->value("publishFrom"_L1).toString());
        return status.publishFrom.isValid() ? Result<PackageStatus>(status)
                                            : notJsonFault(u"an embargo without an end"_s);
    }
    if (*state == PackageState::Incomplete) {
        status.lacking = lackingOf(*object);
        return status.lacking.isEmpty() ? notJsonFault(u"incomplete without a list of what is lacking"_s)
                                        : Result<PackageStatus>(status);
    }
    if (*state != PackageState::Verifying && (status.receipt.isEmpty() || status.receiptSignature.isEmpty()))
        return notJsonFault(u"a verdict without a receipt"_s);
    return status;
}

} // namespace bantin::sync
