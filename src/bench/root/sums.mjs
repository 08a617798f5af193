// Prints tree, branch, number of values and their sum for each branch of a ROOT file that JSROOT reads; a text counts as 0.
import { readFileSync } from 'node:fs';
import { openFile } from 'jsroot/io';
import { treeProcess, TSelector } from 'jsroot/tree';

const TREES = ['TTree', 'TNtuple', 'TNtupleD'];
const FOLDERS = ['TDirectory', 'TDirectoryFile'];

class Sum extends TSelector {
    constructor(branch) {
        super();
        this.addBranch(branch, 'value');
        this.count = 0;
        this.sum = 0;
        this.plain = true;
    }

    Process() {
        this.add(this.tgtobj.value);
    }

    add(value) {
        if (Array.isArray(value) || ArrayBuffer.isView(value)) {
            for (const each of value) {
                this.add(each);
            }
        } else if (typeof value === 'object') {
            this.plain = false;
        } else {
            this.count++;
            // NaN is left out by both sides
            this.sum += typeof value === 'string' ? 0 : Number(value) || 0;
        }
    }
}

async function print(path, tree, branches) {
    for (const branch of branches.arr) {
        const sum = new Sum(branch);
        try {
            await treeProcess(tree, sum);
            const what = sum.plain ? `${sum.count}\t${sum.sum}` : 'objects\t0';
            console.log(`${path}\t${branch.fName}\t${what}`);
        } catch {
            console.log(`${path}\t${branch.fName}\tunread\t0`);
        }
        await print(path, tree, branch.fBranches);
    }
}

async function walk(file, folder, path) {
    for (const key of folder.fKeys) {
        if (FOLDERS.includes(key.fClassName)) {
            await walk(file, await file.readObject(path + key.fName), `${path}${key.fName}/`);
        } else if (TREES.includes(key.fClassName)) {
            const name = `${path}${key.fName};${key.fCycle}`;
            const tree = await file.readObject(name);
            await print(name, tree, tree.fBranches);
        }
    }
}

const bytes = readFileSync(process.argv[2]);
const file = await openFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
await walk(file, file, '');
