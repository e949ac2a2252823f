// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"

#include "app/store/Connection.h"
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

Result<void> apply(Connection &connection, const QString &path, qint64 version)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{Fault::Internal, u"store-statement"_s, Retry::Never, {}, path};
    const QByteArray sql = file.readAll() + "\nPRAGMA user_version = " + QByteArray::number(version) + ';';
    return atomically(connection, [&] { return connection.execute(sql.constData()); });
}

} // namespace

Result<void> migrate(Connection &connection, const QString &family)
{
    registerMigrations();
    const auto found = connection.first("PRAGMA user_version", [](const Statement &row) { return row.integer(0); });
    if (!found)
        return found.error();
    const qint64 present = found->value_or(0);
    qint64 known = 0;
    while (QFile::exists(migrationPath(family, known + 1)))
        ++known;
    if (present > known)
        return Error{Fault::Unsupported,
                     u"store-newer"_s,
                     Retry::Never,
                     {QString::number(present), QString::number(known)},
                     family};
    for (qint64 version = present + 1; version <= known; ++version) {
        if (const Result<void> applied = apply(connection, migrationPath(family, version), version); !applied)
            return applied;
    }
    return {};
}

} // namespace bantin::store
