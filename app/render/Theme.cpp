// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/render/Theme.h"

#include <KTextTemplate/Context>
#include <KTextTemplate/Engine>
#include <KTextTemplate/Template>
#include <KTextTemplate/TemplateLoader>

#include <QDir>
#include <QDirIterator>
#include <QFile>

namespace bantin::render {

namespace {

QHash<QString, QByteArray> filesBelow(const QString &folder)
{
    QHash<QString, QByteArray> files;
    QDirIterator iterator(folder, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        if (file.open(QIODevice::ReadOnly))
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
    }
    return files;
}

} // namespace

struct Theme::Private {
    QString name;
    KTextTemplate::Engine engine;
    QHash<QString, KTextTemplate::Template> compiled;
};

Theme::Theme(const QString &name)
    : m_d(std::make_unique<Private>())
{
    m_d->name = name;
    const auto loader = QSharedPointer<KTextTemplate::InMemoryTemplateLoader>::create();
    const auto templates = filesBelow(QStringLiteral(":/themes/%1/templates").arg(name));
    for (auto file = templates.cbegin(); file != templates.cend(); ++file)
        loader->setTemplate(file.key(), QString::fromUtf8(file.value()));
    m_d->engine.addTemplateLoader(loader);
    for (const QString &file : templates.keys())
        m_d->compiled.insert(file, m_d->engine.loadByName(file));
}

Theme::~Theme() = default;

Result<QByteArray> Theme::render(const QString &templateName, const QVariantHash &values) const
{
    const KTextTemplate::Template compiled = m_d->compiled.value(templateName);
    if (!compiled)
        return Error{Fault::Internal, QStringLiteral("theme-missing"), Retry::Never, {m_d->name}, templateName};
    KTextTemplate::Context context(values);
    const QString text = compiled->render(&context);
    if (compiled->error() != KTextTemplate::NoError)
        return Error{
            Fault::Internal, QStringLiteral("theme-broken"), Retry::Never, {templateName}, compiled->errorString()};
    return text.toUtf8();
}

QHash<QString, QByteArray> Theme::staticFiles() const
{
    return filesBelow(QStringLiteral(":/themes/%1/static").arg(m_d->name));
}

} // namespace bantin::render
