// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

#include "app/store/Connection.h"
#include "app/store/RecordCoding.h"
#include "app/store/Transaction.h"

#include <QFile>

// A static library's resources are dropped by the linker unless code names them; the macro declares a function, so it must
// stand outside every namespace.
static void registerMigrations()
{
    Q_INIT_RESOURCE(bantin_store_migrations);
}

namespace bantin::store {

using namespace Qt::StringLiterals;

namespace {

QString migrationPath(const QString &family, qint64 version)
{
    return u":/migrations/%1/%2.sql"_s.arg(family).arg(version, 4, 10, QChar(u'0'));
}

Error newer(qint64 present, qint64 known, const QString &family)
{
    return {
        Fault::Unsupported, u"store-newer"_s, Retry::Never, {QString::number(present), QString::number(known)}, family};
}

Result<void> expectIntactReferences(Connection &connection)
{
    const auto broken = connection.first("PRAGMA foreign_key_check", [](const Statement &row) { return row.text(0); });
    if (!broken)
        return broken.error();
    return *broken ? Result<void>(damagedRow(**broken)) : Result<void>();
}

Result<void> apply(Connection &connection, qint64 version)
{
    const QString path = migrationPath(connection.family(), version);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Internal, u"store-statement"_s, Retry::Never, {}, path};
    const QByteArray sql = file.readAll() + "\nPRAGMA user_version = " + QByteArray::number(version) + ';';
    return atomically(connection, [&]() -> Result<void> {
        const Result<void> done = connection.execute(sql.constData());
        return done ? expectIntactReferences(connection) : done;
    });
}

} // namespace

Result<SchemaVersion> schemaVersion(Connection &connection)
{
    registerMigrations();
    const auto found = connection.first("PRAGMA user_version", [](const Statement &row) { return row.integer(0); });
    if (!found)
        return found.error();
    SchemaVersion version{found->value_or(0), 0};
    while (QFile::exists(migrationPath(connection.family(), version.known + 1)))
        ++version.known;
    if (version.present > version.known)
        return newer(version.present, version.known, connection.family());
    return version;
}

Result<void> migrate(Connection &connection)
{
    return migrate(connection, 0);
}

Result<void> migrate(Connection &connection, qint64 target)
{
    const auto version = schemaVersion(connection);
    if (!version)
        return version.error();
    if (target > version->known)
        return newer(target, version->known, connection.family());
    const qint64 last = target == 0 ? version->known : target;
    for (qint64 next = version->present + 1; next <= last; ++next) {
        if (const Result<void> applied = apply(connection, next); !applied)
            return applied;
    }
    return {};
}

} // namespace bantin::store
